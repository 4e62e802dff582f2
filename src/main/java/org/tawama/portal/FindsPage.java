package org.tawama.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.opendata.Listed;

/// The search over everything: the first records of each list that answer to the reader's words.
final class FindsPage {
    static final String PATH = "/search";
    private static final String DOOR = "door";
    static final Set<String> PARAMETERS = Set.of("q", DOOR);

    /// The door of the home page that leads straight to an issue of an official journal, if its words cite one.
    private static final String GAZETTE_DOOR = "gazette";

    /// Lists in the order in which readers ask for them most.
    private static final List<Listed> LISTS = List.of(
            Listed.AGREEMENTS,
            Listed.DOCUMENTS,
            Listed.GAZETTE_ISSUES,
            Listed.BODIES,
            Listed.MEETINGS,
            Listed.RECOMMENDATIONS,
            Listed.COUNTRIES,
            Listed.TERRITORIES,
            Listed.PARTIES,
            Listed.THEMES,
            Listed.SOURCES);

    private static final String ATTESTATION = "attestation";
    private static final int FIRST = 6;

    private FindsPage() {}

    static Answer answer(Asked asked) {
        var words = asked.parameters().find("q").orElse("");
        return asked.parameters()
                .oneOf(DOOR, List.of(GAZETTE_DOOR))
                .flatMap(door -> GazettePages.cited(asked, words))
                .<Answer>map(Answer.Elsewhere::new)
                .orElseGet(() -> found(asked.without(DOOR), words));
    }

    private static Answer found(Asked asked, String words) {
        var page = asked.page();
        var heading =
                words.isEmpty() ? page.say("portal.finds.title") : page.say("portal.finds.heading", "words", words);
        var lists = words.isEmpty()
                ? List.<Finds.Group>of()
                : LISTS.stream()
                        .flatMap(list -> list == Listed.AGREEMENTS
                                ? Stream.concat(found(asked, list, words).stream(), reported(asked, words).stream())
                                : found(asked, list, words).stream())
                        .toList();
        return new Answer.Shown(heading, new Finds(heading, asked.standing(), words, lists));
    }

    private static Optional<Finds.Group> found(Asked asked, Listed list, String words) {
        var found = asked.find(asked.inquiry(list).withLimit(FIRST));
        if (found.total() == 0) return Optional.empty();
        var page = asked.page();
        return Optional.of(new Finds.Group(
                list.code(),
                page.say("portal.catalogue." + list.code() + ".count", "count", found.total()),
                new Cards(asked).of(list, found),
                found.next().flatMap(more -> catalogue(list)).map(catalogue -> all(page, catalogue, words))));
    }

    /// Agreements that no office has confirmed, which their list leaves out and counts nowhere, under a heading
    /// of their own.
    private static Optional<Finds.Group> reported(Asked asked, String words) {
        var chosen = Map.of(ATTESTATION, List.of(Attestation.REPORTED.code()));
        var found = asked.find(
                asked.inquiry(Listed.AGREEMENTS).withSelections(chosen).withLimit(FIRST));
        if (found.total() == 0) return Optional.empty();
        var page = asked.page();
        return Optional.of(new Finds.Group(
                Attestation.REPORTED.code(),
                page.say("portal.finds.reported", "count", found.total()),
                new Cards(asked).of(Listed.AGREEMENTS, found),
                found.next()
                        .map(more -> Link.to(
                                page.say("portal.finds.all"),
                                new Address(page.href(Catalogue.AGREEMENTS.path()), chosen)
                                        .set("q", words)
                                        .keeping(page)
                                        .text()))));
    }

    private static Optional<Catalogue> catalogue(Listed list) {
        return Arrays.stream(Catalogue.values())
                .filter(catalogue -> catalogue.list() == list)
                .findFirst();
    }

    private static Link all(Page page, Catalogue catalogue, String words) {
        return Link.to(page.say("portal.finds.all"), address(page, catalogue.path(), words));
    }

    /// The address that asks these words of a list, or of everything, on the page's own day and entry.
    static String address(Page page, String path, String words) {
        return new Address(page.href(path), java.util.Map.of())
                .set("q", words)
                .keeping(page)
                .text();
    }
}
