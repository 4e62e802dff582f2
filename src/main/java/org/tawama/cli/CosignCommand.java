package org.tawama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Checkpoint;
import org.tawama.register.Cosigning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cosign`: keeps what witnesses signed under one of the log's checkpoints.
@Command(
        name = "cosign",
        description = "Keep the signatures of witnesses under a checkpoint of this log.",
        mixinStandardHelpOptions = true)
final class CosignCommand implements Callable<Integer> {
    private static final long LONGEST = 1 << 20;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "the checkpoint as a witness gave it back")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var brought = read();
        options.requireRegister();
        try (var opened = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var outcomes = opened.register().cosign(brought);
            if (outcomes.isEmpty()) {
                throw Refusal.ofContent("The checkpoint in " + file
                        + " bears no signature but the log's own: ask a witness" + " for his");
            }
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var kept = outcomes.stream().filter(outcome -> tell(outcome, out)).count();
            return kept == outcomes.size() ? Commands.DONE : Commands.FAILED;
        }
    }

    private Checkpoint read() throws IOException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) throw new IllegalArgumentException("no file");
            return Checkpoint.parse(Files.readString(file));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw Refusal.ofWords(
                    "The file " + file + " is no signed checkpoint: name the answer of a witness, kept whole");
        }
    }

    /// Says what became of a signature, and whether it is kept.
    private static boolean tell(Cosigning outcome, PrintWriter out) {
        return switch (outcome) {
            case Cosigning.Kept kept -> {
                out.println("Kept: " + kept.witness() + " saw the log of " + kept.size() + " entries at " + kept.seen()
                        + ".");
                yield true;
            }
            case Cosigning.Refused refused -> {
                out.println("Not kept: " + because(refused) + ".");
                yield false;
            }
        };
    }

    private static String because(Cosigning.Refused refused) {
        var name = refused.witness().replaceAll("\\p{Cntrl}", "");
        return switch (refused.reason()) {
            case ANOTHER_LOG -> "the checkpoint is of the log " + name + " and not of this one; bring one of ours";
            case NOT_OURS ->
                name + " signed a root that this log does not have at size " + refused.size()
                        + "; if the witness had it from us, this log was forked: keep that file";
            case UNKNOWN_WITNESS -> name + " is not among the witnesses; add its key first with ./tawama witness add";
            case WRONG_SIGNATURE -> "the signature of " + name + " does not fit the checkpoint; ask for it again";
            case AHEAD_OF_TIME -> name + " says to have seen the checkpoint later than now; compare the clocks";
            case STALE ->
                name + " has already signed size " + refused.size() + " or a larger one; bring a newer checkpoint";
        };
    }
}
