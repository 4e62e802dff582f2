package org.tawama.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Reason;
import org.tawama.registrar.Withdrawals;
import org.tawama.tables.Batch;

/// `import --withdraw`: takes a batch back.
final class Withdrawing {
    private static final int MOST_NAMED = 20;
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    private final Batch batch;
    private final Reason why;

    /// @param because what an officer says of it; may be empty
    /// @param language the tag of the language in which he says it
    Withdrawing(String text, String because, Optional<String> language) {
        var said = PublicReason.line(because);
        try {
            this.batch = new Batch(text);
        } catch (IllegalArgumentException noBatch) {
            throw Refusal.ofWords(text + " is not the name of a batch: copy it from the report of the import");
        }
        this.why = said.isEmpty() ? Withdrawals.reason(batch.text()) : Reason.words(tag(language), said);
    }

    private static String tag(Optional<String> language) {
        return language.filter(tag -> TAG.matcher(tag).matches())
                .orElseThrow(() -> Refusal.ofWords("The language of the reason is "
                        + language.map(tag -> "no language tag: " + tag).orElse("not said")
                        + ": name it with --language, such as fr, ar or en"));
    }

    /// Says what became of the records; the exit code is 1 when some stay.
    int from(FoundedRegister register, String office, PrintWriter out) {
        var done = new Withdrawals(register.register()).withdraw(office, batch.text(), why);
        if (!done.found()) {
            throw Refusal.ofWords("Nothing was recorded in a batch " + batch.text()
                    + ": copy its name from the report of the import");
        }
        out.println("Batch " + batch.text() + ": " + done.withdrawn().size() + " records withdrawn, "
                + done.restored().size() + " as before, " + done.kept().size()
                + " kept because others have built on them.");
        done.kept().stream().sorted().limit(MOST_NAMED).forEach(id -> out.println("  kept: " + id));
        return done.kept().isEmpty() ? Commands.DONE : Commands.FAILED;
    }
}
