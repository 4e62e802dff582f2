package org.tawama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tawama.agreements.Act;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.DocumentId;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.documents.Subject;
import org.tawama.filing.Look;
import org.tawama.filing.Looked;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.KeptFiles;
import org.tawama.registrar.DocumentRefused;
import org.tawama.registrar.Documenting;
import org.tawama.registrar.Kind;
import org.tawama.registrar.MissingFiles;
import org.tawama.registrar.Registrar;
import org.tawama.vocabulary.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `document`: keeps a file, and records what it is and what it belongs to; or gives a document another file; or keeps
/// one that is missing here, of which everything is stated.
@Command(
        name = "document",
        description = "Keep the file of a document, by the SHA-256 of its bytes, and record what it belongs to.",
        mixinStandardHelpOptions = true)
final class DocumentCommand implements Callable<Integer> {
    /// No language: a document whose language is unknown names none.
    private static final String UNDETERMINED = "und";

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CitedSource cited = new CitedSource();

    @Parameters(index = "0", paramLabel = "FILE", description = "a PDF, PNG, JPEG or TIFF file, or text in UTF-8")
    private Path file = Path.of("");

    @Option(
            names = "--of",
            paramLabel = "RECORD[:ACT]",
            description = "what it belongs to, as in addresses: meetings/m3; of an agreement with the action that it"
                    + " proves: agreements/a19:signed; given again, both")
    private List<String> subjects = new ArrayList<>();

    @Option(
            names = "--replaces",
            paramLabel = "RECORD",
            description = "the document whose file it becomes: documents/d3")
    private @Nullable String replaces;

    @Option(names = "--title", paramLabel = "TEXT", description = "what it is called, in the language of the command")
    private @Nullable String title;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "text, annex, translation, minutes, verbatim-minutes,"
                    + " report, invitation, agenda, decree, gazette-page, letter, photograph or other")
    private @Nullable String form;

    @Option(
            names = "--written-in",
            paramLabel = "TAG",
            description = "a language in which it is written: fr, ar, es; given again, several")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "the date that it bears: 2003, 2003-03 or 2003-03-02")
    private @Nullable String on;

    @Option(
            names = "--legal-value",
            paramLabel = "VALUE",
            defaultValue = "unstated",
            description = "unofficial for a copy, official, authoritative or definitive (default: ${DEFAULT-VALUE})")
    private String legalValue = "unstated";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var alone = isAlone();
        if (!alone) requireWords();
        var looked = looked();
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var files = register.register().files();
            var missing = new MissingFiles(register.records(), files).keep(file, looked.text());
            if (missing.isPresent()) {
                say("The file of documents/" + missing.get() + " was missing and is kept now; nothing is stated.");
                say("SHA-256 " + KeptFiles.digest(file) + ", "
                        + pages(looked.pages(), looked.text().size()));
                return Commands.DONE;
            }
            if (alone) requireWords();
            var reason = cited.reason();
            var kept = keep(files, looked);
            var documenting = new Documenting(register.registrar(), files);
            var stated = replaces == null
                    ? documenting.record(Registrar.OWN_OFFICE, reason, document(kept))
                    : documenting.replace(Registrar.OWN_OFFICE, reason, replaced(), kept, cited.evidence());
            say("documents/" + stated.id() + ": recorded in entry " + stated.entry() + ".");
            say("SHA-256 " + kept.sha256() + ", " + pages(kept.pages(), kept.readable()));
            return Commands.DONE;
        } catch (DocumentRefused refused) {
            throw Refusal.ofContent(DocumentRefusal.sentence(refused));
        }
    }

    private static String pages(int pages, int readable) {
        var many = pages == 1 ? "1 page" : pages + " pages";
        return readable == 0
                ? many + ", no words that a machine reads: it is found by its title only."
                : many + ", words read on " + readable + ".";
    }

    /// A file that is missing here needs no words: the log says all of it.
    private boolean isAlone() {
        return cited.evidence().isEmpty() && subjects.isEmpty() && title == null && form == null && replaces == null;
    }

    private void requireWords() {
        if (cited.evidence().isEmpty())
            throw Refusal.ofWords("A document is recorded from a source, which says where the file is from: name it"
                    + " with --source");
        cited.reason();
        if (replaces == null) requireDescription();
        else requireNothingElse();
    }

    private void requireDescription() {
        languages.forEach(DocumentCommand::requireLanguage);
        if (subjects.isEmpty())
            throw Refusal.ofWords("A document belongs to a record: name it with --of, as in agreements/a19");
        if (title == null) throw Refusal.ofWords("A document has a title: give it with --title");
        if (form == null) throw Refusal.ofWords("A document has a form: give it with --form, as in minutes");
    }

    /// A language that has a name, by the shortest of its codes: in any other, nobody looks for the document.
    private static void requireLanguage(String tag) {
        var known = tag.matches("[a-z]{2,3}")
                && !Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equals(tag);
        var shorter = Stream.of(Locale.getISOLanguages())
                .anyMatch(two -> Locale.of(two).getISO3Language().equals(tag));
        if (!known || shorter || tag.equals(UNDETERMINED))
            throw Refusal.ofWords(tag.replaceAll("\\p{Cntrl}", "\uFFFD")
                    + " is no code of a language: give two or three small letters, as in fr, ar or kab");
    }

    private void requireNothingElse() {
        if (!subjects.isEmpty() || title != null || form != null || !languages.isEmpty() || on != null)
            throw Refusal.ofWords(
                    "A file that replaces another leaves everything else as it was: give --replaces alone,"
                            + " and claim what else changed");
    }

    private Looked.Fit looked() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
            throw Refusal.ofWords("The file " + file + " cannot be read: name one that is there");
        var looked = Look.at(file, this::tell);
        return switch (looked) {
            case Looked.Fit fit -> fit;
            case Looked.Unfit unfit -> throw Refusal.ofContent(DocumentRefusal.sentence(file, unfit));
        };
    }

    /// Reading many pages takes a while.
    private void tell(int page) {
        if (page % 50 == 0 && System.console() != null) {
            var errors = Objects.requireNonNull(spec).commandLine().getErr();
            errors.print("\rread up to page " + page + " ");
            errors.flush();
        }
    }

    private StoredFile keep(KeptFiles files, Looked.Fit looked) throws IOException {
        var digest = files.keep(file, looked.text());
        return new StoredFile(
                digest.hex(),
                Files.size(file),
                looked.type(),
                name(),
                looked.pages(),
                looked.text().size(),
                Optional.empty());
    }

    private Document document(StoredFile kept) {
        return RecommendationRefusal.possible(() -> new Document(
                new DocumentId("new"),
                named(),
                code("--form", Objects.requireNonNull(form), DocumentForm.find(form)),
                languages,
                code("--legal-value", legalValue, LegalValue.find(legalValue)),
                Optional.ofNullable(on).map(date -> RecommendationRefusal.date("--on", date)),
                subjects.stream().map(this::subject).toList(),
                kept,
                List.of(),
                cited.evidence()));
    }

    /// As whoever brought it called it, if a file can be called so anywhere.
    private Optional<String> name() {
        return Optional.of(String.valueOf(file.getFileName()))
                .filter(text -> text.length() <= 200 && !Hidden.in(text))
                .filter(text -> !text.contains("\\"));
    }

    private LocalText named() {
        return cited.text("--title", Objects.requireNonNull(title));
    }

    private Subject subject(String name) {
        var parts = name.split(":", 2);
        var record = RecordName.parse(parts[0]);
        var act = Optional.of(parts).filter(both -> both.length == 2).map(both -> act(both[1]));
        return new Subject(record.kind().code(), record.id(), act);
    }

    private static Act act(String text) {
        return Act.find(text)
                .orElseThrow(() -> Refusal.ofWords(text + " is not a word that --of knows: choose "
                        + Stream.of(Act.values()).map(Act::code).collect(Collectors.joining(", "))));
    }

    private static <T> T code(String option, String text, Optional<T> found) {
        return found.orElseThrow(
                () -> Refusal.ofWords(text + " is not a word that " + option + " knows: see ./tawama document --help"));
    }

    private String replaced() {
        return RecommendationRefusal.id(Objects.requireNonNull(replaces), Kind.DOCUMENT);
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }
}
