package org.tawama.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.offline.Standing;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.register.LogFile;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `export`: writes what the register holds to a file, whole or not at all, or to standard output.
@Command(
        name = "export",
        description = {
            "Write the log, one list, the whole site or an archive to files.",
            "jsonl is the log itself; turtle is every record as linked data, or one list; csv, json, xlsx, geojson, jsonld, ics, atom, oparl and informea are one list; site is every"
                    + " page as files; archive is all of it, with a verifier, to outlive the program."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String LOG = "jsonl";
    private static final String TRIPLES = "turtle";
    private static final List<String> WHOLE = List.of(LOG, TRIPLES);
    private static final List<String> FOLDERS = List.of("site", "archive");
    private static final ZoneId HOME = ZoneId.of("Africa/Algiers");

    private static final int AT_ONCE = 1 << 16;

    private final Showing showing;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "FORMAT",
            description =
                    "jsonl, turtle, csv, json, xlsx, geojson, jsonld, ics, atom, oparl, informea, site or archive")
    private String format = "";

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = "which list, for a format other than jsonl (default: agreements; for turtle, all)")
    private @Nullable String list;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "ar, fr or en, for a format that tells titles: ics, atom, oparl, informea"
                    + " (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "where to write it, for site and archive a folder; otherwise standard output")
    private @Nullable Path output;

    @Option(
            names = "--known",
            paramLabel = "ENTRY",
            description = "only what was known at that entry, or at that instant, or at the end of that day")
    private @Nullable String known;

    @Option(names = "--asof", paramLabel = "DATE", description = "as things stood on that day (default: today)")
    private @Nullable LocalDate asof;

    @Spec
    private @Nullable CommandSpec spec;

    ExportCommand(Showing showing) {
        this.showing = showing;
    }

    @Override
    public Integer call() throws IOException {
        if (FOLDERS.contains(format)) return folder();
        var chosen = Format.find(format);
        if (chosen.isEmpty() && !WHOLE.contains(format)) throw unknown("format", format, formats());
        if (format.equals(LOG) && asof != null) {
            throw Refusal.ofWords(
                    "The log has no day in law: leave out --asof, or choose a list with csv, json or geojson");
        }
        var named = Optional.ofNullable(list)
                .map(name -> Listed.find(name).orElseThrow(() -> unknown("list", name, lists())));
        var listed = named.orElse(Listed.AGREEMENTS);
        if (chosen.filter(other -> !other.suits(listed)).isPresent()) throw unsuited(listed, chosen.get());
        var told = Language.find(language).orElseThrow(() -> unknown("language", language, languages()));
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var entry = entry(register);
            if (format.equals(LOG)) write(out -> LogFile.write(register.register(), entry, out));
            else if (chosen.isEmpty()) write(out -> lists(register, entry).writeTriples(named, out));
            else write(out -> lists(register, entry).write(listed, chosen.get(), told, out));
        }
        return Commands.DONE;
    }

    /// A format of many files.
    private int folder() throws IOException {
        if (output == null) throw Refusal.ofWords("The format " + format + " is a folder: name it with --output");
        var terminal = System.console() != null && System.console().isTerminal();
        var words = Objects.requireNonNull(spec).commandLine().getErr();
        var site = new SiteExport(options, showing, words, terminal);
        return format.equals("site")
                ? site.to(output, this::standing)
                : new ArchiveExport(site).to(output, this::standing);
    }

    private Standing standing(FoundedRegister register) {
        return new Standing(day(), entry(register), known != null || asof != null);
    }

    private WholeLists lists(FoundedRegister register, long entry) {
        return new WholeLists(
                register.records(), day(), Known.at(entry), register.register().origin());
    }

    private LocalDate day() {
        return Optional.ofNullable(asof).orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(Clock.system(HOME));
    }

    private static Refusal unknown(String what, String name, Stream<String> choices) {
        return Refusal.ofWords("The " + what + " " + name + " is not known: choose one of "
                + choices.collect(Collectors.joining(", ")));
    }

    private static Refusal unsuited(Listed listed, Format format) {
        return Refusal.ofWords("The list " + listed.code() + " has no form " + format.extension() + ": choose one of "
                + Format.of(listed).stream().map(Format::extension).collect(Collectors.joining(", ")));
    }

    private static Stream<String> languages() {
        return Stream.of(Language.values()).map(Language::code);
    }

    private static Stream<String> formats() {
        return Stream.concat(
                Stream.concat(WHOLE.stream(), FOLDERS.stream()),
                Format.all().stream().map(Format::extension));
    }

    private static Stream<String> lists() {
        return Stream.of(Listed.values()).map(Listed::code);
    }

    private long entry(FoundedRegister register) {
        var head = register.register().head().size();
        if (known == null) return head;
        var said = known;
        return Known.parse(said, register.records(), ZonedDateTime.now(Clock.system(HOME)))
                .map(Known::entries)
                .orElseThrow(() -> Refusal.ofWords("The log does not tell what was known at " + said
                        + ": choose for --known an entry from 0 to " + head
                        + ", or an instant or a day that is over, such as 2026-11-23T08:00:00Z"));
    }

    private void write(NewFile.Writing writing) throws IOException {
        if (output == null) {
            var out = new BufferedOutputStream(new CheckedOutput(System.out), AT_ONCE);
            writing.to(out);
            out.flush();
        } else {
            NewFile.at(output).write(writing);
        }
    }
}
