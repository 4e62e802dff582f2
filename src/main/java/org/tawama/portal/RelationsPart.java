package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.bodies.Body;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.Relations;
import org.tawama.publication.GazetteReference;
import org.tawama.vocabulary.LocalText.Shown;

/// How an agreement stands to others, as it says itself and as they say of it, and the chain in which it stands.
final class RelationsPart {
    private final Asked asked;
    private final Page page;
    private final AgreementSheet sheet;
    private final Relations relations;

    RelationsPart(Asked asked, AgreementSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.sheet = sheet;
        this.relations =
                Relations.of(asked.holdings().records(), asked.holdings().sheets(), sheet, asked.asof(), asked.known());
    }

    /// Both directions in one list, and the bodies that the agreement creates; none where nothing is told.
    List<Sheet.Roll> rolls() {
        var items = new ArrayList<Sheet.Item>();
        relations.own().forEach(told -> items.add(item(told, "agreements.inverse")));
        relations.inverse().forEach(told -> items.add(item(told, "agreements.upon")));
        return Stream.of(
                        roll("relations", "portal.agreement.relations", items),
                        roll(
                                "founded",
                                "portal.agreement.founded",
                                relations.founded().stream().map(this::founded).toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Sheet.Roll> roll(String id, String key, List<Sheet.Item> items) {
        if (items.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Roll(id, page.say(key), Optional.empty(), items, Optional.empty()));
    }

    private Sheet.Item founded(BodySheet body) {
        return new Sheet.Item(
                page.shown(body.title()),
                Optional.of(page.at("/bodies/" + body.id())),
                body.body().founding().flatMap(Body.Founding::article).map(article -> article(page, article)));
    }

    /// Where in an agreement: "article 7".
    static Shown article(Page page, String article) {
        return page.own(page.say("portal.body.article", "article", article));
    }

    /// The other agreement, and how it stands to this one.
    private Sheet.Item item(Relations.Told told, String group) {
        var said = new ArrayList<String>();
        said.add(page.words().word(group, told.kind().code()));
        told.sheet().ifPresent(other -> {
            said.addAll(AgreementsPart.particulars(page, other));
            if (other.reported()) said.add(page.words().word("agreements.attestation", Attestation.REPORTED.code()));
        });
        return new Sheet.Item(
                told.sheet().map(other -> page.shown(other.title())).orElseGet(() -> page.own(told.other())),
                Optional.of(page.at("/agreements/" + told.other())),
                Optional.of(page.own(String.join(page.say("portal.value.comma"), said))));
    }

    /// The framework first; after each agreement the acts that publish it and the bodies that it creates.
    /// The agreement of this page leads nowhere. Empty where there is no chain.
    Optional<Sheet.Chain> chain() {
        if (!relations.chained()) return Optional.empty();
        return Optional.of(new Sheet.Chain(
                page.say("portal.chain.title"),
                page.say("portal.chain.note"),
                relations.chain().stream().flatMap(this::storeys).toList()));
    }

    private Stream<Sheet.Item> storeys(Relations.Link link) {
        return Stream.of(
                        Stream.of(link(link)),
                        link.published().stream().map(reference -> act(link, reference)),
                        link.founded().stream().map(this::created))
                .flatMap(items -> items);
    }

    /// The act leads to its issue; to the agreement, which cites it, while no record of the issue is held.
    private Sheet.Item act(Relations.Link link, GazetteReference reference) {
        var issue = GazettePages.linked(asked, List.of(reference)).getFirst();
        return new Sheet.Item(
                Gazettes.act(page, reference.actKind(), reference.act().orElseThrow()),
                issue.href()
                        .or(() -> Optional.of(
                                page.at("/agreements/" + link.sheet().id()))),
                Optional.of(issue.text()));
    }

    private Sheet.Item created(BodySheet body) {
        return new Sheet.Item(
                page.shown(body.title()),
                Optional.of(page.at("/bodies/" + body.id())),
                Optional.of(page.own(page.say("portal.chain.created"))));
    }

    /// With what tells it from another agreement of the same parties, which may bear the same name.
    private Sheet.Item link(Relations.Link link) {
        var here = link.sheet().id().equals(sheet.id());
        var said = Stream.concat(
                        link.kind().map(kind -> page.words().word("agreements.relation", kind.code())).stream(),
                        AgreementsPart.particulars(page, link.sheet()).stream())
                .toList();
        return new Sheet.Item(
                page.shown(link.sheet().title()),
                here
                        ? Optional.empty()
                        : Optional.of(page.at("/agreements/" + link.sheet().id())),
                said.isEmpty()
                        ? Optional.empty()
                        : Optional.of(page.own(String.join(page.say("portal.value.comma"), said))));
    }
}
