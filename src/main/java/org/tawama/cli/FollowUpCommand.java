package org.tawama.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Progress;
import org.tawama.registrar.Kind;
import org.tawama.registrar.RecommendationRefused;
import org.tawama.registrar.Recommending;
import org.tawama.registrar.Registrar;
import org.tawama.vocabulary.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `follow-up`: appends to a recommendation what was reported of it.
@Command(
        name = "follow-up",
        description = "Append to a recommendation what was reported of it; done and abandoned close it.",
        mixinStandardHelpOptions = true)
final class FollowUpCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CitedSource cited = new CitedSource();

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            description = "the recommendation, as in addresses: recommendations/r7")
    private String record = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            required = true,
            description = "the day of the report: 2027, 2027-06 or 2027-06-30")
    private String on = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            required = true,
            description = "begun, progressing, done or abandoned; the last two close it, and take --source")
    private String state = "";

    @Option(names = "--by", paramLabel = "OFFICE", required = true, description = "the office or body that reports it")
    private String by = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "what was done, in words")
    private @Nullable String text;

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "refuse if the recommendation was changed since this revision")
    private @Nullable Integer revision;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var id = RecommendationRefusal.id(record, Kind.RECOMMENDATION);
        var followUp = followUp();
        var proof = cited.evidence();
        var reason = cited.reason();
        var seen = revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var stated = new Recommending(register.registrar())
                    .followUp(Registrar.OWN_OFFICE, reason, id, seen, followUp, proof);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println("recommendations/" + id + ": followed up in entry " + stated.entry() + ".");
            return Commands.DONE;
        } catch (RecommendationRefused refused) {
            throw Refusal.ofContent(RecommendationRefusal.sentence(refused));
        }
    }

    private FollowUp followUp() {
        var progress = Progress.find(state)
                .orElseThrow(
                        () -> Refusal.ofWords(state + " is no state: choose begun, progressing, done or abandoned"));
        return new FollowUp(
                RecommendationRefusal.date("--on", on),
                progress,
                cited.text("--by", by),
                text == null ? LocalText.none() : cited.text("--text", text));
    }
}
