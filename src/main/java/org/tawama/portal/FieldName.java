package org.tawama.portal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.vocabulary.LocalText.Shown;

/// A field of a record, named by its JSON pointer, in the reader's words.
record FieldName(Page page, String pointer) {
    /// Fields that have a name of their own under `portal.evidence.`; one below them is called as they are.
    private static final Set<String> NAMED = Set.of(
            "actions",
            "actions.on",
            "actions.place",
            "about",
            "addressees",
            "acronym",
            "agenda",
            "body",
            "clauses.denunciationNotice",
            "clauses.duration",
            "clauses.entryIntoForce",
            "clauses.renewal",
            "clauses.renewalNotice",
            "clauses.renewalPeriod",
            "codes",
            "countries",
            "country",
            "decisions",
            "delegations",
            "due",
            "end",
            "existence",
            "file",
            "followUps",
            "followUps.on",
            "followUps.progress",
            "form",
            "hijri",
            "kind",
            "languages",
            "lead",
            "legalValue",
            "level",
            "meeting",
            "members",
            "name",
            "names",
            "number",
            "on",
            "parents",
            "parties",
            "parties.country",
            "parties.level",
            "parties.name",
            "parties.territory",
            "parties.wilaya",
            "place",
            "point",
            "publications",
            "publications.act",
            "publications.actKind",
            "publications.inForce",
            "publications.on",
            "repeats",
            "seat",
            "series",
            "start",
            "state",
            "statedRate",
            "statute",
            "status",
            "territory",
            "text",
            "themes",
            "title",
            "vitality",
            "website");

    String words() {
        var parts = Arrays.stream(pointer.split("/"))
                .filter(part -> !part.isEmpty() && !part.matches("\\d+"))
                .toList();
        for (var length = parts.size(); length > 0; length--) {
            var code = parts.subList(0, length).stream().collect(Collectors.joining("."));
            if (NAMED.contains(code)) return page.words().word("portal.evidence", code);
        }
        return page.say("portal.evidence.record");
    }

    String withOwner(Optional<Shown> owner) {
        return owner.map(name -> page.say("portal.evidence-of", "field", words(), "owner", name.text()))
                .orElseGet(this::words);
    }
}
