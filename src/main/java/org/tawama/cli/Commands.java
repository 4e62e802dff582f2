package org.tawama.cli;

import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import org.tawama.founding.UnfinishedRestore;
import org.tawama.register.KeyRefused;
import org.tawama.register.RegisterUnavailable;
import org.tawama.store.StoreUnavailable;
import org.tawama.tables.TableUnreadable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The words that follow `./tawama`, and what each of them starts.
///
/// Exit codes: 0 done; 1 the check failed or rows were refused; 2 wrong usage. Errors go to standard error, one
/// sentence that names culprit, cause and remedy.
@Command(
        name = "./tawama",
        description = "The open register of international cooperation.",
        mixinStandardHelpOptions = true,
        version = "Tawama 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Commands() {}

    /// Runs one command to its end and gives its exit code; `serve` is how a server is started, and gives one too.
    public static int run(ToIntFunction<CommonOptions> serve, Showing showing, String... words) {
        return commandLine(serve, showing).execute(words);
    }

    static CommandLine commandLine(ToIntFunction<CommonOptions> serve, Showing showing) {
        return new CommandLine(new Commands())
                .addSubcommand(new ServeCommand(serve))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand(showing))
                .addSubcommand(new DossierCommand(showing))
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new ClaimCommand())
                .addSubcommand(new DocumentCommand())
                .addSubcommand(new SourceCommand())
                .addSubcommand(new RecommendCommand())
                .addSubcommand(new FollowUpCommand())
                .addSubcommand(new KeyCommand())
                .addSubcommand(new WitnessCommand())
                .addSubcommand(new CosignCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new WithdrawCommand())
                .addSubcommand(new WithholdCommand())
                .addSubcommand(new EraseCommand())
                .setParameterExceptionHandler(Commands::explainWords)
                .setExecutionExceptionHandler(Commands::explainFailure);
    }

    private static int explainWords(ParameterException wrong, String[] words) {
        var errors = wrong.getCommandLine().getErr();
        errors.println(sentence(complaint(wrong, words)) + " See "
                + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        errors.flush();
        return WRONG_USAGE;
    }

    /// A word where a command was expected is named as such, with the command that it may have meant.
    private static String complaint(ParameterException wrong, String... words) {
        var value = WrongValue.in(wrong, words);
        if (value.isPresent()) return value.get().sentence();
        if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return String.valueOf(wrong.getMessage());
        }
        var word = String.join(" ", unmatched.getUnmatched());
        if (wrong.getCommandLine().getSubcommands().isEmpty()) return "Nothing is understood by " + word;
        var meant = unmatched.getSuggestions().stream().limit(1).toList();
        return "There is no command " + word + (meant.isEmpty() ? "" : ": did you mean " + meant.getFirst() + "?");
    }

    private static int explainFailure(Exception failure, CommandLine command, CommandLine.ParseResult words)
            throws Exception {
        var errors = command.getErr();
        return switch (failure) {
            case StoreUnavailable unavailable ->
                say(errors, unavailable.getMessage(), unavailable.wrongUsage() ? WRONG_USAGE : FAILED);
            case KeyRefused refused -> say(errors, refused.getMessage(), FAILED);
            case RegisterUnavailable unavailable -> say(errors, unavailable.getMessage(), FAILED);
            case UnfinishedRestore unfinished -> say(errors, unfinished.getMessage(), WRONG_USAGE);
            case Refusal refusal -> say(errors, refusal.getMessage(), refusal.exitCode());
            case TableUnreadable unreadable -> say(errors, unreadable.getMessage(), WRONG_USAGE);
            default -> say(errors, Mishap.sentence(failure).orElseThrow(() -> failure), FAILED);
        };
    }

    private static int say(PrintWriter errors, String sentence, int exitCode) {
        errors.println(sentence(sentence));
        errors.flush();
        return exitCode;
    }

    /// With the stop that ends it.
    static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
