package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tawama.evidence.Doubt;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Json;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.PartialDate;

/// The index says of any day and any entry what a plain scan of the register says.
///
/// More than a second: it fills a real register once, and once more for each length at which it replays the log.
class SearchPropertyTest {
    private static final long SEED = 20_261_123;
    private static final int CHANGES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SampleRegister register;
    private static Sheets sheets;
    private static Search search;
    private static long head;

    @BeforeContainer
    static void open() throws InterruptedException {
        register = new SampleRegister();
        sheets = new Sheets(register.records);
        search = Search.open(freshFolder(), register.records, sheets);
        RandomRegister.write(register, SEED, CHANGES);
        head = register.records.head();
        assertThat(search.awaitIndexed(head, PATIENCE)).isTrue();
    }

    @AfterContainer
    static void close() {
        search.close();
        register.close();
    }

    record Asked(long known, LocalDate day, Map<String, List<String>> selections, Optional<PartialDate> from) {}

    @Provide
    Arbitrary<Asked> asked() {
        var known = Arbitraries.longs().between(0, 160);
        var day = Arbitraries.integers().between(-20_000, 45_000).map(LocalDate::ofEpochDay);
        var country = Arbitraries.of(RandomRegister.COUNTRIES).list().ofMaxSize(2);
        var wilaya = Arbitraries.of("W0", "W1", "W2").list().ofMaxSize(2);
        var status =
                Arbitraries.of("signed", "in-force", "ended", "unknown").list().ofMaxSize(2);
        var doubt = Arbitraries.of(Doubt.values()).map(Doubt::code).list().ofMaxSize(2);
        var from = Arbitraries.integers()
                .between(1950, 2000)
                .map(year -> PartialDate.parse(Integer.toString(year)))
                .optional(0.2);
        return Combinators.combine(known, day, country, wilaya, status, doubt, from)
                .as((entries, date, countries, wilayas, statuses, doubts, since) -> new Asked(
                        Math.min(entries, head),
                        date,
                        Map.of(
                                "country",
                                distinct(countries),
                                "wilaya",
                                distinct(wilayas),
                                "status",
                                distinct(statuses),
                                "doubt",
                                distinct(doubts)),
                        since));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void what_is_found_and_counted_is_what_a_plain_scan_finds_and_counts(@ForAll("asked") Asked asked) {
        var inquiry = inquiry(asked).withFacets(Search.facets());
        var all = scan(asked.known(), asked.day());

        var found = found(inquiry.withLimit(100));

        var expected = all.stream()
                .filter(sheet -> meets(sheet, inquiry, ""))
                .sorted(Comparator.comparing(
                        sheet -> Integer.parseInt(sheet.id().substring(1))))
                .toList();
        assertThat(found.known()).isEqualTo(asked.known());
        assertThat(found.total()).isEqualTo(expected.size());
        assertThat(found.items())
                .extracting(Hit::json)
                .isEqualTo(expected.stream()
                        .map(sheet -> Json.of(sheet).toString())
                        .toList());
        for (var facet : Facets.ALL) {
            var counts = new HashMap<String, Long>();
            all.stream()
                    .filter(sheet -> meets(sheet, inquiry, facet.name()))
                    .forEach(sheet ->
                            new HashSet<>(facet.values(sheet)).forEach(value -> counts.merge(value, 1L, Long::sum)));
            var counted = new HashMap<String, Long>();
            found.facets().get(facet.name()).forEach(count -> counted.put(count.value(), count.count()));
            assertThat(counted).as(facet.name()).isEqualTo(counts);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_territories_of_a_day_are_those_that_a_plain_scan_finds_existing(@ForAll("asked") Asked asked) {
        var known = Known.at(asked.known());
        var inquiry = Inquiry.of(Listed.TERRITORIES, asked.day()).withKnown(known);

        var found = found(inquiry.withFacets(List.of("level")).withLimit(100));

        var existing = register.records.list(Kind.TERRITORY, "", 1_000, known).stream()
                .filter(held -> held.value().existence().contains(asked.day()))
                .toList();
        assertThat(found.total()).isEqualTo(existing.size());
        assertThat(found.items())
                .extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(
                        existing.stream().map(Held::id).toList());
        assertThat(found.facets().get("level").stream()
                        .mapToLong(Found.Count::count)
                        .sum())
                .isEqualTo(existing.size());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void pages_reach_each_item_once_in_any_order(
            @ForAll("asked") Asked asked, @ForAll Order order, @ForAll @IntRange(min = 1, max = 9) int limit) {
        var inquiry = inquiry(asked).withSort(order).withLimit(limit);
        var whole = found(inquiry.withLimit(100));

        var paged = new ArrayList<String>();
        var page = found(inquiry);
        page.items().forEach(hit -> paged.add(hit.id()));
        while (page.next().isPresent()) {
            page = found(inquiry.withCursor(page.next().get()));
            assertThat(page.total()).isEqualTo(whole.total());
            page.items().forEach(hit -> paged.add(hit.id()));
        }

        assertThat(paged).isEqualTo(whole.items().stream().map(Hit::id).toList());
        assertThat(paged).hasSize((int) whole.total());
    }

    @Property(tries = 200)
    void a_changed_cursor_is_refused(
            @ForAll Order order, @ForAll @IntRange(max = 500) int place, @ForAll @IntRange(max = 63) int letter) {
        var inquiry = Inquiry.of(Listed.AGREEMENTS, LocalDate.parse("2020-01-01"))
                .withWords("oran")
                .withSort(order)
                .withLimit(1);
        var cursor = found(inquiry).next().orElseThrow();
        var at = place % cursor.length();
        var other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(letter);
        var changed = cursor.substring(0, at) + other + cursor.substring(at + 1);

        var answer = search.find(inquiry.withCursor(changed));

        if (changed.equals(cursor)) assertThat(answer).isInstanceOf(Found.class);
        else assertThat(answer).isEqualTo(new Refused("cursor", Refused.Fault.BAD_CURSOR, changed));
        assertThat(search.find(inquiry.with("country", "FR").withCursor(cursor)))
                .isInstanceOf(Refused.class);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void a_word_of_a_title_finds_its_record(@ForAll("asked") Asked asked, @ForAll @IntRange(max = 9) int word) {
        var folded = List.of(
                        "bejaia",
                        "oran",
                        "setif",
                        "nedroma",
                        "bordeaux",
                        "sfax",
                        "grenade",
                        "saint denis",
                        "بجايه",
                        "وهران")
                .get(word);
        var titled = scan(asked.known(), asked.day()).stream()
                .filter(sheet -> !sheet.reported())
                .filter(sheet -> sheet.title().texts().values().stream()
                        .anyMatch(title -> Folding.fold(title).contains(folded)))
                .map(AgreementSheet::id)
                .toList();

        var found = found(Inquiry.of(Listed.AGREEMENTS, asked.day())
                .withKnown(Known.at(asked.known()))
                .withWords(folded)
                .withLimit(100));

        assertThat(found.items()).extracting(Hit::id).containsAll(titled);
    }

    @Property(tries = 300)
    void nothing_a_reader_types_makes_it_throw(@ForAll("typed") String typed) {
        var answer = search.find(Inquiry.everything(LocalDate.parse("2026-11-23"))
                .withWords(typed)
                .withFacets(List.of("country")));

        assertThat(answer).isNotNull();
        assertThat(search.suggest(
                        typed, org.tawama.vocabulary.Language.AR, 10, LocalDate.parse("2026-11-23"), Known.latest()))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(210),
                Arbitraries.strings()
                        .withChars("+-&|!(){}[]^\"~*?:\\/ <>=@«»“”'oran\u202e\u2066\u0000")
                        .ofMaxLength(60),
                Arbitraries.strings().withCharRange('\u0600', '\u06ff').ofMaxLength(40),
                Arbitraries.of(
                        "ﷺ ﷺ ﷺ",
                        "x".repeat(10_000),
                        "\ud800",
                        "-",
                        "\"",
                        "-\"",
                        "\"\"",
                        "- -",
                        "a* OR b~2 AND [x TO y]"));
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void what_was_known_at_an_entry_is_what_an_index_of_those_entries_says(@ForAll @IntRange(max = CHANGES) int changes)
            throws InterruptedException {
        try (var shorter = new SampleRegister()) {
            RandomRegister.write(shorter, SEED, changes);
            var entries = shorter.records.head();
            try (var replayed = Search.open(freshFolder(), shorter.records, new Sheets(shorter.records))) {
                assertThat(replayed.awaitIndexed(entries, PATIENCE)).isTrue();
                for (var words : List.of("", "oran", "beja", "-oran", "imprime")) {
                    var inquiry = Inquiry.everything(LocalDate.parse("2010-06-01"))
                            .withWords(words)
                            .withFacets(Search.facets())
                            .withLimit(100);
                    assertThat(found(inquiry.withKnown(Known.at(entries)))).isEqualTo(replayed.find(inquiry));
                }
            }
        }
    }

    private static List<AgreementSheet> scan(long known, LocalDate day) {
        return register.records.list(Kind.AGREEMENT, "", 1_000, Known.at(known)).stream()
                .map(held -> sheets.agreement(held, day, Known.at(known)))
                .toList();
    }

    private static boolean meets(AgreementSheet sheet, Inquiry inquiry, String without) {
        var selected = inquiry.selections().entrySet().stream()
                .filter(selection -> !selection.getKey().equals(without))
                .allMatch(selection ->
                        Facet.get(selection.getKey()).found(sheet).stream().anyMatch(selection.getValue()::contains));
        var since = inquiry.signedFrom()
                .map(from -> sheet.signed()
                        .filter(date -> !date.latest().isBefore(from.earliest()))
                        .isPresent())
                .orElse(true);
        var stands = without.equals(Facets.OfAttestation.NAME) || !sheet.reported();
        return selected && since && stands;
    }

    private static Inquiry inquiry(Asked asked) {
        return Inquiry.of(Listed.AGREEMENTS, asked.day())
                .withKnown(Known.at(asked.known()))
                .withSelections(asked.selections())
                .withSigned(asked.from(), Optional.empty());
    }

    private static Found found(Inquiry inquiry) {
        var answer = search.find(inquiry);
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }

    private static Path freshFolder() {
        return Path.of("target", "test-search", UUID.randomUUID().toString());
    }
}
