package org.tawama.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.agreements.Side;
import org.tawama.founding.FoundedRegister;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.registrar.Kind;
import org.tawama.registrar.RecommendationRefused;
import org.tawama.registrar.Recommending;
import org.tawama.registrar.Registrar;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `recommend`: records one recommendation of a session.
@Command(
        name = "recommend",
        description = "Record what a session recommends: to whom, until when, and on what evidence.",
        mixinStandardHelpOptions = true)
final class RecommendCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CitedSource cited = new CitedSource();

    @Parameters(index = "0", paramLabel = "SESSION", description = "the session, as in addresses: meetings/m19")
    private String session = "";

    @Option(names = "--number", paramLabel = "N", description = "its number within the session")
    private @Nullable Integer number;

    @Option(names = "--text-fr", paramLabel = "TEXT", description = "as adopted, in French")
    private @Nullable String french;

    @Option(names = "--text-ar", paramLabel = "TEXT", description = "as adopted, in Arabic")
    private @Nullable String arabic;

    @Option(names = "--text-en", paramLabel = "TEXT", description = "as adopted, in English")
    private @Nullable String english;

    @Option(names = "--own", paramLabel = "OFFICE", description = "an office of our own side that is to act")
    private List<String> own = new ArrayList<>();

    @Option(
            names = "--partner",
            paramLabel = "CC:OFFICE",
            description = "an office of the partner side, with its country: TN:ministère du Transport;"
                    + " of an organisation without a country, -:OFFICE")
    private List<String> partner = new ArrayList<>();

    @Option(names = "--due", paramLabel = "DATE", description = "until when: 2027, 2027-06 or 2027-06-30")
    private @Nullable String due;

    @Option(names = "--repeats", paramLabel = "RECORD", description = "what it repeats: recommendations/r7")
    private @Nullable String repeats;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var asked = asked();
        var reason = cited.reason();
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var stated = new Recommending(register.registrar()).record(Registrar.OWN_OFFICE, reason, asked);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println("recommendations/" + stated.id() + ": recorded in entry " + stated.entry() + ".");
            return Commands.DONE;
        } catch (RecommendationRefused refused) {
            throw Refusal.ofContent(RecommendationRefusal.sentence(refused));
        }
    }

    private Recommendation asked() {
        if (cited.evidence().isEmpty())
            throw Refusal.ofWords("A recommendation is recorded from a source: name it with --source");
        var addressees = new ArrayList<Addressee>();
        own.forEach(office ->
                addressees.add(new Addressee(Side.HOME, Optional.of(CountryCode.HOME), cited.text("--own", office))));
        partner.forEach(office -> addressees.add(partner(office)));
        return RecommendationRefusal.possible(() -> new Recommendation(
                new RecommendationId("new"),
                new MeetingId(RecommendationRefusal.id(session, Kind.MEETING)),
                Optional.ofNullable(number),
                text(),
                addressees,
                Optional.ofNullable(due).map(date -> RecommendationRefusal.date("--due", date)),
                Optional.ofNullable(repeats)
                        .map(name -> new RecommendationId(RecommendationRefusal.id(name, Kind.RECOMMENDATION))),
                List.of(),
                cited.evidence()));
    }

    private LocalText text() {
        var texts = new EnumMap<Language, String>(Language.class);
        if (french != null) texts.put(Language.FR, CitedSource.line("--text-fr", french));
        if (arabic != null) texts.put(Language.AR, CitedSource.line("--text-ar", arabic));
        if (english != null) texts.put(Language.EN, CitedSource.line("--text-en", english));
        if (texts.isEmpty())
            throw Refusal.ofWords("A recommendation has words: give them with --text-fr, --text-ar or --text-en");
        return new LocalText(texts);
    }

    private Addressee partner(String text) {
        var cut = text.indexOf(':');
        var code = cut < 0 ? "" : text.substring(0, cut);
        if (!code.matches("[A-Z]{2}|-"))
            throw Refusal.ofWords(text + " does not begin with a country: write it as TN:ministère du Transport, or"
                    + " -:OFFICE for an organisation");
        if (code.equals(CountryCode.HOME.text()))
            throw Refusal.ofWords(text + " is an office of our own side: give it with --own, without a country");
        return new Addressee(
                Side.PARTNER,
                Optional.of(code).filter(known -> !known.equals("-")).map(CountryCode::new),
                cited.text("--partner", text.substring(cut + 1)));
    }
}
