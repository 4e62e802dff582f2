package org.tawama.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Reason;
import org.tawama.registrar.Registrar;
import org.tawama.registrar.Sourcing;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `source`: records a document in which something is printed, so that evidence can point to it.
@Command(
        name = "source",
        description = "Record a source: a page, a decree, a data set, a press article that says something.",
        mixinStandardHelpOptions = true)
final class SourceCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "how evidence names it: el-moudjahid-2012-07-05")
    private String id = "";

    @Option(names = "--title", paramLabel = "TEXT", required = true, description = "what it is called")
    private String title = "";

    @Option(names = "--publisher", paramLabel = "TEXT", required = true, description = "who answers for it")
    private String publisher = "";

    @Option(names = "--on", paramLabel = "DATE", description = "the date that it bears: 2012, 2012-07 or 2012-07-05")
    private @Nullable String on;

    @Option(names = "--url", paramLabel = "URL", description = "where it is to be read")
    private @Nullable String url;

    @Option(
            names = "--licence",
            paramLabel = "SPDX",
            defaultValue = "",
            description = "its licence: an SPDX identifier or its own name; leave it out where none is stated")
    private String licence = "";

    @Option(names = "--sha256", paramLabel = "HEX", description = "the SHA-256 of the bytes that were read")
    private @Nullable String sha256;

    @Option(names = "--note", paramLabel = "TEXT", description = "what a reader should know of it")
    private @Nullable String note;

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "why, for readers of the history")
    private String because = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "the language of title, note and reason: ar, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var source = source();
        var reason = Reason.words(spoken().code(), CitedSource.line("--because", because));
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var entry = new Sourcing(register.registrar()).record(Registrar.OWN_OFFICE, reason, source);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println("sources/" + source.id() + ": recorded in entry "
                            + entry.orElseThrow(() -> Refusal.ofContent("sources/" + source.id()
                                    + " is recorded already: cite it, or choose another identifier"))
                            + ".");
            return Commands.DONE;
        }
    }

    private Source source() {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID)
            throw Refusal.ofWords(shown(id) + " is no identifier of a source: write it in small letters, digits and"
                    + " hyphens, as in el-moudjahid-2012-07-05");
        if (url != null && !isAddress(url))
            throw Refusal.ofWords(shown(url) + " is no address: give --url as https://…");
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}"))
            throw Refusal.ofWords(shown(sha256) + " is no SHA-256: give 64 small hexadecimal digits");
        return new Source(
                new SourceId(id),
                text("--title", title),
                CitedSource.line("--publisher", publisher),
                Optional.ofNullable(on).map(date -> RecommendationRefusal.date("--on", date)),
                Optional.ofNullable(url).map(address -> CitedSource.line("--url", address)),
                licence.isEmpty() ? "" : CitedSource.line("--licence", licence),
                Optional.ofNullable(sha256),
                note == null ? LocalText.none() : text("--note", note),
                List.of());
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private LocalText text(String option, String given) {
        return LocalText.of(spoken(), CitedSource.line(option, given));
    }

    private Language spoken() {
        return PublicReason.spoken(language);
    }
}
