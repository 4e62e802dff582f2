package org.tawama.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Reason;
import org.tawama.registrar.Withholding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `withhold`: keeps a contact or a note with a record, which the public never sees; without a part, shows what is
/// kept.
///
/// The value comes from standard input, so that it stands in no list of processes and no history of commands.
@Command(
        name = "withhold",
        description = "Keep a contact or a note with a record, away from the public; show what is kept.",
        mixinStandardHelpOptions = true)
final class WithholdCommand implements Callable<Integer> {
    /// Enough to see that a line is too long; nobody's memory is filled with the rest of it.
    private static final int LONGEST_READ = 10_000;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RECORD", description = "kind and identifier, as in addresses: parties/p17")
    private String record = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PART",
            description = {
                "contact: a person, for the office that handles the record alone;",
                "note: for every officer. One line from standard input. Without a part, what is kept is shown"
            })
    private @Nullable String part;

    @Mixin
    private PublicReason because = new PublicReason();

    @Mixin
    private ActingOffice office = new ActingOffice();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var named = RecordName.parse(record);
        var kept = part == null ? null : part(part);
        var acting = office.code();
        var why = kept == null ? null : because.to("keep something");
        options.requireRegister();
        try (var opened = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var withholding = new Withholding(opened.register());
            return kept == null || why == null ? list(withholding, named) : keep(withholding, named, kept, acting, why);
        }
    }

    private int list(Withholding withholding, RecordName named) {
        var parts = withholding.of(named.kind(), named.id()).orElseThrow(this::noRecord);
        if (parts.isEmpty()) out().println("Nothing is kept with " + record + ".");
        parts.forEach((each, value) ->
                out().println(each.field() + "  " + each.level().name().toLowerCase(Locale.ROOT) + "  " + value));
        return Commands.DONE;
    }

    private int keep(Withholding withholding, RecordName named, Withholding.Part kept, String acting, Reason why)
            throws IOException {
        try {
            return told(named, kept, withholding.keep(acting, named.kind(), named.id(), kept, valueFromInput(), why));
        } catch (IllegalArgumentException impossible) {
            throw Refusal.ofWords("Nothing was kept. " + Refusal.why(impossible));
        }
    }

    private int told(RecordName named, Withholding.Part kept, Withholding.Outcome outcome) {
        out().println(
                        switch (outcome) {
                            case Withholding.Outcome.Kept(long entry) ->
                                record + ": entry " + entry + " keeps a " + kept.code()
                                        + " that the public cannot read."
                                        + " To remove it for ever: ./tawama erase " + named + " "
                                        + kept.field() + " --basis law-18-07";
                            case Withholding.Outcome.KeptAlready() ->
                                record + " keeps that " + kept.code() + " already.";
                            case Withholding.Outcome.NoRecord() -> throw noRecord();
                        });
        return Commands.DONE;
    }

    private static Withholding.Part part(String code) {
        return Withholding.Part.find(code)
                .orElseThrow(() -> Refusal.ofWords("There is no part " + code + ": choose "
                        + Arrays.stream(Withholding.Part.values())
                                .map(Withholding.Part::code)
                                .collect(Collectors.joining(", "))));
    }

    /// All of it, so that a second line is refused and not lost; an officer who types it ends it with the line.
    private static String valueFromInput() throws IOException {
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        var typed = System.console() != null && System.console().isTerminal();
        var value = new StringBuilder();
        for (var next = input.read(); next >= 0 && value.length() <= LONGEST_READ; next = input.read()) {
            if (typed && next == '\n') break;
            value.append((char) next);
        }
        var line = value.toString().strip();
        if (line.isEmpty()) throw Refusal.ofWords("Standard input is empty: write the value there, in one line");
        return line;
    }

    private Refusal noRecord() {
        return Refusal.ofContent("There is no record " + record + ": look its identifier up");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
