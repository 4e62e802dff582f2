package org.tawama.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawama.documents.StoredFile;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Digest;
import org.tawama.register.Reason;
import org.tawama.registrar.DocumentRefused;
import org.tawama.registrar.Documenting;
import org.tawama.registrar.Erasing;
import org.tawama.registrar.Kind;
import org.tawama.registrar.LegalBasis;
import org.tawama.registrar.Occasion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `erase`: a withheld field goes, for ever, on a basis that the log keeps.
@Command(
        name = "erase",
        description = "Erase a withheld field from a record, for ever; the log says so, with its basis.",
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_NAMED = 10;

    /// Of words in a statement: a basis is cited with what it says.
    private static final int LONGEST = 2_000;
    private static final Pattern FILE = Pattern.compile("/file(?:/([0-9a-f]{64}))?");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            arity = "0..3",
            hideParamSyntax = true,
            paramLabel = "RECORD FIELD",
            description = {
                "kind and identifier, as in addresses: parties/p17;",
                "the withheld field, as a JSON pointer: /contact or /contacts/0/phone;",
                "of a document /file for every file that it ever had, or /file/SHA256 for one of them"
            })
    private List<String> words = List.of();

    @Option(
            names = "--basis",
            paramLabel = "CODE|TEXT",
            required = true,
            description = "on what basis: law-18-07, or the office's own words, and then --language too")
    private String basis = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, in the office's own words, with --language")
    private @Nullable String reason;

    @Option(names = "--language", paramLabel = "TAG", description = "the language of those words: fr, ar, en…")
    private @Nullable String language;

    @Mixin
    private ActingOffice office = new ActingOffice();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var wish = wish();
        options.requireRegister();
        try (var opened = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            if (isFile()) return eraseFile(opened, wish);
            var outcome = new Erasing(opened.register()).erase(wish);
            var told = tell(outcome, opened);
            var swept = sweep(opened);
            return told && swept ? Commands.DONE : Commands.FAILED;
        }
    }

    /// The file of a document is no withheld field, and goes all the same.
    private boolean isFile() {
        return record().kind() == Kind.DOCUMENT && FILE.matcher(field()).matches();
    }

    private Optional<Digest> oneFile() {
        var field = FILE.matcher(field());
        return Optional.of(field)
                .filter(Matcher::matches)
                .map(one -> one.group(1))
                .map(Digest::parse);
    }

    private int eraseFile(FoundedRegister opened, Erasing.Wish wish) {
        try {
            var erased = new StoredFile.Erased(wish.basis().text(), wish.basis().spokenIn());
            var stated = new Documenting(opened.registrar(), opened.register().files())
                    .erase(wish.office(), wish.why(), record().id(), oneFile(), erased);
            out().println("Erased " + (oneFile().isPresent() ? "that file" : "every file") + " of " + record()
                    + ": entry " + stated.entry() + " says so; a digest stays, and says nothing of what was there.");
        } catch (DocumentRefused refused) {
            throw Refusal.ofContent(DocumentRefusal.sentence(refused));
        }
        return sweep(opened) ? Commands.DONE : Commands.FAILED;
    }

    private Erasing.Wish wish() {
        if (words.size() < 2)
            throw Refusal.ofWords("What is to be erased is named by its record and its field: write both, as in"
                    + " documents/d2 /file or parties/p17 /contact");
        var why = why();
        var on = basis();
        var acting = office.code();
        try {
            return new Erasing.Wish(acting, record().kind(), record().id(), field(), why, on);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.ofWords(
                    "The field " + shown(field()) + " is no JSON pointer: write it like /contact or /contacts/0/phone");
        }
    }

    private RecordName record() {
        return words.size() == 2 ? RecordName.parse(words.getFirst()) : RecordName.parse(words.get(0), words.get(1));
    }

    private String field() {
        return words.getLast();
    }

    private Reason basis() {
        return LegalBasis.find(basis).map(LegalBasis::reason).orElseGet(() -> {
            if (basis.matches("[a-z0-9-]*")) {
                throw Refusal.ofWords("The basis " + shown(basis) + " is no code that is known here: choose "
                        + String.join(", ", LegalBasis.codes()) + ", or say it in words with --language");
            }
            return words("--basis", basis);
        });
    }

    private Reason why() {
        if (reason != null) return words("--reason", reason);
        return (isFile() ? Occasion.REMOVAL : Occasion.ERASURE).reason();
    }

    private Reason words(String option, String text) {
        if (language == null || !language.matches("[a-z]{2,3}")) {
            throw Refusal.ofWords("The words in " + option + " are in a language that is not named: add --language fr,"
                    + " or another of two or three letters");
        }
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(EraseCommand::isUnprintable)) {
            throw Refusal.ofWords("The words in " + option + " are no text of 1 to " + LONGEST
                    + " characters: shorten them, and take out what cannot be printed");
        }
        return Reason.words(language, text);
    }

    private static boolean isUnprintable(int unit) {
        return Hidden.is(unit) && unit != '\n' && unit != '\t';
    }

    /// Says what became of it, and whether something was erased.
    private boolean tell(Erasing.Outcome outcome, FoundedRegister opened) {
        return switch (outcome) {
            case Erasing.Outcome.Done done -> {
                tell(done);
                yield true;
            }
            case Erasing.Outcome.NoRecord none ->
                refused("There is no record " + shown(record().toString())
                        + " in this register: look its identifier up," + " nothing was erased.");
            case Erasing.Outcome.NothingThere nothing
            when nothing.erasures().isEmpty() ->
                refused("Nothing is withheld at " + shown(field()) + " of " + record()
                        + ": name the field as it was recorded, nothing was erased.");
            case Erasing.Outcome.NothingThere nothing ->
                refused("Nothing is withheld at " + shown(field()) + " of " + record()
                        + " any more: entry " + numbers(nothing.erasures()) + " erased from there already, and nothing"
                        + " new was recorded.");
        };
    }

    private void tell(Erasing.Outcome.Done done) {
        out().println("Erased " + field() + " of " + record() + ": entry " + done.entry()
                + " says so; value and salt are gone from entry " + numbers(done.from()) + ".");
        if (!done.elsewhere().isEmpty()) {
            out().println("The same value is withheld at other places of this record (entry and field): "
                    + done.elsewhere().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + "; erase them too if they concern the same person.");
        }
        if (!done.inTheClear().isEmpty()) {
            out().println("The same value stands there in public in entry " + numbers(done.inTheClear())
                    + ", which is hashed and stays.");
        }
    }

    /// Also when nothing was erased now: an earlier erasure may have been cut off.
    private boolean sweep(FoundedRegister opened) {
        return switch (opened.remains().sweep(PATIENCE)) {
            case NOTHING -> true;
            case ALL ->
                said("No file of the register holds the value any more. Backups that were made before do: "
                        + "destroy them, or repeat the erasure whenever one is restored.");
            case TABLES ->
                said("The tables no longer hold the value. The server's own journal, archive and replicas, and backups"
                        + " made before, may: clear them there.");
            case NOT_YET ->
                refused("The value is erased, and still in the files: somebody reads the register since before, there"
                        + " is no room, or this role may not rewrite the table (docs/register.md, section 4); the next"
                        + " start tries again.");
        };
    }

    private boolean said(String sentence) {
        out().println(sentence);
        return true;
    }

    private boolean refused(String sentence) {
        var errors = Objects.requireNonNull(spec).commandLine().getErr();
        errors.println(sentence);
        errors.flush();
        return false;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static String numbers(List<Long> entries) {
        var first = entries.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return entries.size() > MOST_NAMED ? first + "…" : first;
    }

    /// What somebody typed, on one line and not too long.
    private static String shown(String typed) {
        var line = typed.replaceAll("\\p{Cntrl}+", " ");
        return "“" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "”";
    }
}
