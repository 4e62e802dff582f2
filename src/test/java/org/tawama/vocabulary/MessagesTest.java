package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.agreements.Act;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Calendar;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.Form;
import org.tawama.agreements.Missing;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Side;
import org.tawama.agreements.Status;
import org.tawama.agreements.Step;
import org.tawama.agreements.Vitality;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Delegation;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Progress;
import org.tawama.meetings.RecommendationState;
import org.tawama.meetings.Series;
import org.tawama.opendata.Expected;
import org.tawama.opendata.Participation;
import org.tawama.parties.Level;
import org.tawama.publication.ActKind;
import org.tawama.search.Reason;
import org.tawama.territories.TerritoryLevel;

class MessagesTest {
    private static final Messages MESSAGES = Messages.load();

    /// Words that two languages truly share; everything else that is the same in two languages was not translated.
    private static final Set<String> SHARED = Set.of(
            "portal.site.name",
            "portal.site.title",
            "portal.layout.menu",
            "portal.list.tag",
            "portal.part-of",
            "portal.catalogue.documents",
            "portal.catalogue.documents.count",
            "portal.listed.documents",
            "portal.kind.document",
            "portal.document.page",
            "portal.document.earlier-file",
            "portal.document.page-of",
            "portal.document.pages",
            "portal.document.proves",
            "portal.document.file-short",
            "portal.part.pages",
            "portal.body.member",
            "portal.territory.until",
            "portal.facet.wilaya",
            "portal.facet.doubt",
            "portal.field.existence",
            "portal.locator.article",
            "portal.locator.code",
            "portal.locator.page",
            "portal.locator.in-file",
            "portal.map.link",
            "portal.log.what",
            "portal.kind.source",
            "portal.listed.parties",
            "portal.listed.sources",
            "portal.listed.doubts",
            "portal.sources.title",
            "portal.source.date",
            "portal.source.licence",
            "portal.data.licence",
            "portal.evidence-of",
            "portal.value.comma",
            "portal.value.semicolon",
            "portal.agreement.by-act",
            "portal.evidence.actions",
            "portal.evidence.acronym",
            "portal.evidence.codes",
            "portal.evidence.parties.wilaya",
            "portal.evidence.existence",
            "portal.evidence.publications",
            "portal.evidence.point",
            "portal.field.wilaya",
            "portal.field.publications",
            "portal.sheet.parties",
            "portal.language.fr",
            "portal.language.ar",
            "portal.language.en",
            "agreements.form.convention",
            "agreements.vitality.dormant",
            "parties.level.wilaya",
            "parties.level.commune",
            "parties.level.province",
            "parties.level.organisation",
            "territories.level.wilaya",
            "territories.level.commune",
            "territories.level.province",
            "meetings.level.experts",
            "meetings.part.member",
            "meetings.rank.expert",
            "meetings.series.session",
            "meetings.kind.session",
            "meetings.title.dated",
            "meetings.title.undated",
            "portal.catalogue.meetings",
            "portal.field.days",
            "portal.kind.meeting",
            "portal.listed.meetings",
            "portal.meeting.days",
            "portal.paper.label",
            "portal.paper.state",
            "portal.meeting.named",
            "portal.roll.sessions.session",
            "portal.facet.meeting",
            "portal.field.session",
            "portal.evidence.meeting",
            "portal.part.meeting");

    /// Keys whose last part is a code of a closed list: see [Wording#word].
    /// What a reader sees anyway needs no explanation.
    private static final Reason[] EXPLAINED = Arrays.stream(Reason.values())
            .filter(reason -> reason != Reason.SHOWN)
            .toArray(Reason[]::new);

    private static final List<String> GROUPS = List.of(
            "portal.language.",
            "participation.",
            "bodies.above.",
            "portal.mechanism.",
            "portal.evidence.",
            "portal.paper.inverse.",
            "portal.gazette.edition.",
            "publication.journal.",
            "publication.cited.",
            "publication.act-kind.",
            "vocabulary.hijri.",
            "vocabulary.impossible.",
            "portal.locator.",
            "portal.vitality.",
            "portal.catalogue.",
            "portal.kind.",
            "portal.figure.",
            "portal.doubt-state.",
            "portal.listed.",
            "portal.unverified.",
            "portal.parameter.",
            "portal.example.",
            "portal.problem.",
            "portal.front.door-",
            "portal.code.",
            "portal.facet.",
            "portal.matched.",
            "portal.order.",
            "agreements.",
            "statistics.",
            "portal.part.",
            "bodies.form.",
            "meetings.",
            "recommendations.",
            "documents.",
            "portal.document.size.",
            "portal.roll.sessions.",
            "parties.level.",
            "territories.level.",
            "evidence.verdict.",
            "register.office.",
            "register.act.",
            "register.basis.",
            "importing.source.",
            "importing.refused.",
            "doubt.",
            "completeness.",
            "portal.completeness.agreements.",
            "api.problem.",
            "search.matched.",
            "tables.matched.");

    @ParameterizedTest
    @EnumSource
    void says_every_sentence_in_every_language(Language language) {
        var french = MESSAGES.in(Language.FR).keys();

        assertThat(MESSAGES.in(language).keys()).containsExactlyElementsOf(french);
    }

    @ParameterizedTest
    @EnumSource
    void leaves_the_same_holes_in_every_language(Language language) {
        var wording = MESSAGES.in(language);

        for (var key : wording.keys()) {
            assertThat(wording.phrase(key).holes())
                    .as(key)
                    .isEqualTo(MESSAGES.in(Language.FR).phrase(key).holes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_every_plural_form_of_the_language(Language language) {
        var wording = MESSAGES.in(language);

        for (var key : wording.keys()) {
            assertThat(wording.phrase(key).missingPluralForms()).as(key).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FR")
    void translates_every_sentence(Language language) {
        var french = Messages.patterns(Language.FR);

        Messages.patterns(language).forEach((key, pattern) -> {
            if (!SHARED.contains(key)) {
                assertThat(pattern).as(key).isNotEqualTo(french.get(key));
            }
        });
    }

    @Test
    void writes_arabic_in_arabic_letters() {
        Messages.patterns(Language.AR).forEach((key, pattern) -> {
            if (!SHARED.contains(key)) {
                assertThat(pattern).as(key).containsPattern("\\p{IsArabic}");
            }
        });
    }

    /// Catches a step of a working that no reader was ever shown, and whose words want other values than it has.
    @ParameterizedTest
    @EnumSource
    void says_every_step_of_a_working_with_the_values_that_it_has(Language language) {
        var words = MESSAGES.in(language);

        for (var step : Step.Kind.values()) {
            assertThat(words.phrase("agreements.step." + step.code()).holes())
                    .as(step.code())
                    .isEqualTo(step.names());
        }
        for (var question : Calendar.Question.values()) words.word("agreements.question", question.code());
        for (var fact : Missing.values()) words.word("agreements.missing", fact.code());
        for (var trigger : EntryIntoForce.Trigger.values()) words.word("agreements.trigger", trigger.code());
        for (var kind : Relation.Kind.values()) words.word("agreements.inverse", kind.code());
        for (var kind : Relation.Kind.values()) words.word("agreements.upon", kind.code());
    }

    @ParameterizedTest
    @EnumSource
    void has_a_word_for_every_code_of_every_closed_list(Language language) {
        var keys = MESSAGES.in(language).keys();

        assertThat(keys)
                .containsAll(words("agreements.status.", Status.values(), Status::code))
                .containsAll(words("agreements.vitality.", Vitality.values(), Vitality::code))
                .containsAll(words("agreements.attestation.", Attestation.values(), Attestation::code))
                .containsAll(words("agreements.form.", Form.values(), Form::code))
                .containsAll(words("agreements.act.", Act.values(), Act::code))
                .containsAll(words("agreements.side.", Side.values(), Side::code))
                .containsAll(words("agreements.relation.", Relation.Kind.values(), Relation.Kind::code))
                .containsAll(words("portal.paper.inverse.", Relation.Kind.values(), Relation.Kind::code))
                .containsAll(words("bodies.form.", BodyForm.values(), BodyForm::code))
                .containsAll(words("meetings.series.", Series.values(), Series::code))
                .containsAll(words("meetings.kind.", Series.values(), Series::code))
                .containsAll(words("meetings.numbered.", Series.values(), Series::code))
                .containsAll(words("portal.roll.sessions.", Series.values(), Series::code))
                .containsAll(words("meetings.level.", MeetingLevel.values(), MeetingLevel::code))
                .containsAll(words("meetings.state.", MeetingState.values(), MeetingState::code))
                .containsAll(words("meetings.part.", Delegation.Part.values(), Delegation.Part::code))
                .containsAll(words("meetings.rank.", Delegation.Rank.values(), Delegation.Rank::code))
                .containsAll(words("recommendations.state.", RecommendationState.values(), RecommendationState::code))
                .containsAll(words("recommendations.progress.", Progress.values(), Progress::code))
                .containsAll(words("parties.level.", Level.values(), Level::code))
                .containsAll(words("territories.level.", TerritoryLevel.values(), TerritoryLevel::code))
                .containsAll(words("evidence.verdict.", Verdict.values(), Verdict::code))
                .containsAll(words("search.matched.", EXPLAINED, Reason::code))
                .containsAll(words("completeness.field.", Expected.values(), Expected::code))
                .containsAll(words("completeness.definition.", Expected.values(), Expected::code))
                .containsAll(words("bodies.above.", Body.Above.Kind.values(), Body.Above.Kind::code))
                .containsAll(words("portal.mechanism.", Body.Above.Kind.values(), Body.Above.Kind::code))
                .containsAll(words("participation.kind.", Participation.values(), Participation::code))
                .containsAll(words("participation.definition.", Participation.values(), Participation::code))
                .containsAll(words("vocabulary.impossible.", Impossible.Why.values(), Impossible.Why::code))
                .containsAll(words("publication.act-kind.", ActKind.values(), ActKind::code))
                .containsAll(words("doubt.", Doubt.values(), Doubt::code))
                .containsAll(words("doubt.name.", Doubt.values(), Doubt::code));
    }

    @Test
    void keeps_no_sentence_that_nothing_says() throws IOException {
        var sources = text(Path.of("src/main/jte"), ".jte") + text(Path.of("src/main/java"), ".java");

        var unused = new TreeSet<>(MESSAGES.in(Language.FR).keys());
        unused.removeIf(key -> GROUPS.stream().anyMatch(key::startsWith) || sources.contains('"' + key + '"'));

        assertThat(unused).isEmpty();
    }

    /// Catches a mark alone at the end of a line, and “n°” without its number.
    @Test
    void no_french_line_ends_inside_a_quotation_mark_or_after_the_sign_of_a_number() {
        var words = MESSAGES.in(Language.FR);

        assertThat(words.say("portal.agreement.as-printed", "text", "x")).contains("«\u00a0", "\u00a0»");
        assertThat(words.say("portal.agreement.by-act", "number", "07-375")).contains("n°\u00a0");
        assertThat(Spacing.of(Language.AR, "n° 1 « x »")).isEqualTo("n° 1 « x »");
    }

    /// A key that leads to no sentence, and is no beginning of one, breaks the page that says it.
    @Test
    void says_no_sentence_that_is_not_there() throws IOException {
        var sources = text(Path.of("src/main/jte"), ".jte") + text(Path.of("src/main/java"), ".java");
        var keys = MESSAGES.in(Language.FR).keys();

        var missing = Pattern.compile("\"((?:portal|scrutiny|participation)\\.[a-z][a-zA-Z.-]*)\"")
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .filter(said -> keys.stream().noneMatch(key -> key.startsWith(said)));

        assertThat(missing).isEmpty();
    }

    @Test
    void says_how_sure_a_date_is() {
        var english = MESSAGES.in(Language.EN);

        assertThat(english.date(PartialDate.parse("1988"))).isEqualTo("1988");
        assertThat(english.date(PartialDate.parse("2017-09"))).isEqualTo("September 2017");
        assertThat(english.date(PartialDate.parse("1988~"))).isEqualTo("about 1988");
        assertThat(MESSAGES.in(Language.AR).date(PartialDate.parse("1988~"))).isEqualTo("نحو \u20681988\u2069");
    }

    /// French joins a day, a month and an approximate year each in its own way.
    @Test
    void says_a_period_with_the_precision_of_its_ends() {
        assertThat(said(Language.EN, "", "2015-03")).isEqualTo("until March 2015");
        assertThat(said(Language.FR, "", "2015-03")).isEqualTo("jusqu’en mars 2015");
        assertThat(said(Language.AR, "", "2015-03")).isEqualTo("حتى \u2068مارس 2015\u2069");
        assertThat(said(Language.FR, "", "2014-12-31")).isEqualTo("jusqu’au 31 décembre 2014");
        assertThat(said(Language.FR, "", "1988~")).isEqualTo("jusque vers 1988");
        assertThat(said(Language.EN, "1988~", "")).isEqualTo("since about 1988");
        assertThat(said(Language.FR, "1988", "")).isEqualTo("depuis 1988");
        assertThat(said(Language.FR, "2019-12-18", "")).isEqualTo("depuis le 18 décembre 2019");
        assertThat(said(Language.FR, "1984-02-07", "2019-12-17")).isEqualTo("du 7 février 1984 au 17 décembre 2019");
        assertThat(said(Language.FR, "1984-02-07", "2015-03")).isEqualTo("du 7 février 1984 à mars 2015");
        assertThat(said(Language.FR, "1984-04", "2015")).isEqualTo("depuis avril 1984 jusqu’en 2015");
        assertThat(said(Language.EN, "1984-04", "2015")).isEqualTo("from April 1984 to 2015");
        assertThat(MESSAGES.in(Language.FR).period(Period.always())).isEmpty();
    }

    private static String said(Language language, String from, String to) {
        return MESSAGES.in(language).period(new Period(date(from), date(to))).orElseThrow();
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty()).map(PartialDate::parse);
    }

    @Test
    void refuses_a_key_that_does_not_exist_and_a_hole_left_open() {
        var french = MESSAGES.in(Language.FR);

        assertThatThrownBy(() -> french.say("portal.front.nothing")).hasMessageContaining("no message");
        assertThatThrownBy(() -> french.say("portal.date.approximate")).hasMessageContaining("wants [date]");
        assertThatThrownBy(() -> french.say("portal.date.approximate", "date")).hasMessageContaining("name and value");
    }

    private static <T> List<String> words(String group, T[] values, java.util.function.Function<T, String> code) {
        return Arrays.stream(values).map(value -> group + code.apply(value)).toList();
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
