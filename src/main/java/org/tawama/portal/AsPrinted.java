package org.tawama.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.FieldClaims;
import org.tawama.evidence.Source;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.StatementWords;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// A record's evidence: what is printed beside what is understood, and where it is printed.
final class AsPrinted {
    private final Page page;
    private final List<Evidence> evidence;
    private final Function<String, Optional<Shown>> whose;
    private final Map<String, Held<Source>> sources;
    private final Understood understood;
    private final StatementWords words;
    private final List<FieldClaims> several;

    /// @param whose whom a field concerns, where a record has several
    AsPrinted(Asked asked, List<Evidence> evidence, Function<String, Optional<Shown>> whose) {
        this.page = asked.page();
        this.evidence = evidence;
        this.whose = whose;
        this.understood = new Understood(asked);
        this.words = asked.holdings().statementWords();
        this.several =
                FieldClaims.of(evidence).stream().filter(FieldClaims::several).toList();
        var ids = evidence.stream().map(item -> item.source().text()).distinct().toList();
        this.sources = asked.holdings().records().findAll(Kind.SOURCE, ids, asked.known());
    }

    /// Every value that is doubted, understood otherwise than printed, or taken from a document that a reading cites.
    List<Sheet.Reading> readings() {
        var readings = new ArrayList<Sheet.Reading>();
        for (var item : evidence) {
            if (isRead(item) && !isCompared(item)) readings.add(reading(item, "reading-" + (readings.size() + 1)));
        }
        return readings;
    }

    /// Everything that it has, also where several sources speak of one field.
    List<Sheet.Reading> each() {
        var readings = new ArrayList<Sheet.Reading>();
        for (var item : evidence) readings.add(reading(item, "reading-" + (readings.size() + 1)));
        return readings;
    }

    /// Each field of which several sources speak.
    List<Sheet.Claimed> claims() {
        var claimed = new ArrayList<Sheet.Claimed>();
        for (var field : several) claimed.add(claimed(field, "claims-" + (claimed.size() + 1)));
        return claimed;
    }

    private Sheet.Claimed claimed(FieldClaims field, String id) {
        var counting = field.counting();
        return new Sheet.Claimed(
                id,
                new FieldName(page, field.field()).withOwner(whose.apply(field.field())),
                outcome(field),
                counting.map(claim -> page.say(
                                "portal.claims.counting",
                                "value",
                                understood.claimed(claim).text(),
                                "source",
                                title(claim).text()))
                        .orElseGet(() ->
                                page.say(field.disputed() ? "portal.claims.undecided" : "portal.claims.none-yet")),
                field.all().stream()
                        .map(claim -> claim(
                                claim, counting.filter(one -> one == claim).isPresent()))
                        .toList());
    }

    private Badge outcome(FieldClaims field) {
        if (field.disputed()) return Badges.of(page, Verdict.DISPUTED);
        if (field.counting().isEmpty()) return Badges.of(page, Verdict.UNRESOLVED);
        return new Badge(page.say(field.agreed() ? "portal.claims.agreed" : "portal.claims.decided"), Badge.Tone.GOOD);
    }

    private Sheet.Claim claim(Evidence item, boolean counts) {
        return new Sheet.Claim(
                understood.claimed(item),
                item.printed()
                        .filter(printed -> !item.claimed().equals(Optional.of(printed)))
                        .map(page::printed),
                verdict(item),
                counts,
                reasons(item),
                item.decision()
                        .map(decision -> new Sheet.Decided(
                                page.shown(words.office(decision.office())).text(), page.shown(decision.reason()))),
                new Sheet.Printed(
                        title(item),
                        href(item),
                        url(item),
                        new Locator(page, item.locator()).words(),
                        item.quote().map(page::printed),
                        List.of()),
                item.reference());
    }

    private boolean isCompared(Evidence item) {
        return item.claimed().isPresent()
                && several.stream().anyMatch(claims -> claims.field().equals(item.field()));
    }

    private static boolean isRead(Evidence item) {
        return item.doubt().isPresent() || item.verdict() != Verdict.ACCEPTED || isElsewhere(item);
    }

    private static boolean isElsewhere(Evidence item) {
        return item.value().isPresent() && item.reference().isPresent();
    }

    private Sheet.Reading reading(Evidence item, String id) {
        return new Sheet.Reading(
                id,
                new FieldName(page, item.field()).withOwner(whose.apply(item.field())),
                item.printed().map(page::printed),
                page.say(
                        item.value().isPresent() ? "portal.value.nothing-transcribed" : "portal.value.nothing-printed"),
                understood.of(item),
                verdict(item),
                reasons(item),
                title(item).text(),
                href(item),
                new Locator(page, item.locator()).words(),
                item.reference());
    }

    /// Where nothing is printed, nothing is taken as printed.
    private Badge verdict(Evidence item) {
        var cited = item.verdict() == Verdict.ACCEPTED
                && item.printed().isEmpty()
                && item.value().isPresent();
        return cited ? new Badge(page.say("portal.sheet.cited"), Badge.Tone.GOOD) : Badges.of(page, item.verdict());
    }

    private List<Shown> reasons(Evidence item) {
        var reasons = new ArrayList<Shown>();
        item.question().ifPresent(doubt -> {
            var question = page.words().word("doubt", doubt.code());
            var answered = item.decision().isPresent() && !item.open();
            reasons.add(page.own(answered ? page.say("portal.sheet.was-asked", "question", question) : question));
        });
        if (!item.note().empty()) reasons.add(page.shown(item.note()));
        return reasons;
    }

    /// Each place in a source once, in the order of the evidence, with what is learnt there and is no reading.
    List<Sheet.Printed> sources() {
        var places = new LinkedHashMap<List<Object>, List<Evidence>>();
        for (var item : evidence) {
            places.computeIfAbsent(
                            List.of(item.source(), Locator.place(item.locator()), item.quote()),
                            place -> new ArrayList<>())
                    .add(item);
        }
        return places.values().stream().map(this::place).toList();
    }

    private Sheet.Printed place(List<Evidence> there) {
        var first = there.getFirst();
        return new Sheet.Printed(
                title(first),
                href(first),
                url(first),
                new Locator(page, first.locator()).words(),
                first.quote().map(page::printed),
                there.stream()
                        .filter(item -> !isRead(item) && !isCompared(item) && hasMoreThanPrint(item))
                        .map(this::learnt)
                        .toList());
    }

    private static boolean hasMoreThanPrint(Evidence item) {
        var unprinted = item.value().isPresent() && item.printed().isEmpty();
        return unprinted || item.reference().isPresent() || !item.note().empty();
    }

    private Sheet.Learnt learnt(Evidence item) {
        return new Sheet.Learnt(
                Optional.of(item.field())
                        .filter(field -> !field.isEmpty())
                        .map(field -> new FieldName(page, field).withOwner(whose.apply(field))),
                item.note().empty() ? understood.of(item) : page.shown(item.note()),
                item.reference());
    }

    private Shown title(Evidence item) {
        return Optional.ofNullable(sources.get(item.source().text()))
                .map(held -> page.shown(held.value().title()))
                .orElseGet(() -> page.shown(LocalText.none()));
    }

    private String href(Evidence item) {
        return page.at("/sources/" + item.source().text());
    }

    private Optional<String> url(Evidence item) {
        return Optional.ofNullable(sources.get(item.source().text()))
                .flatMap(held -> held.value().url());
    }
}
