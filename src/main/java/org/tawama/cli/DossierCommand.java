package org.tawama.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawama.vocabulary.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dossier`: the paper of a country, or of one record, as a PDF; the same file as its page gives.
@Command(
        name = "dossier",
        description = "Write what binds a country, or one record, as a PDF to carry away.",
        mixinStandardHelpOptions = true)
final class DossierCommand implements Callable<Integer> {
    private static final int FOUND = 200;
    private static final int UNREADABLE = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /// One thing that the paper tells of.
    private static final Pattern ENTRY = Pattern.compile("class=\"paper-title\"");

    private final Showing showing;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "NAME",
            description = "a country by its code, FR; or a record as in addresses, agreements/a35")
    private String name = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "ar, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Option(names = "--with", paramLabel = "TAG", description = "a second language that faces the first")
    private @Nullable String with;

    @Option(names = "--output", paramLabel = "FILE", description = "where to write it (default: NAME.pdf)")
    private @Nullable Path output;

    @Option(names = "--asof", paramLabel = "DATE", description = "as things stood on that day (default: today)")
    private @Nullable LocalDate asof;

    @Option(names = "--known", paramLabel = "ENTRY", description = "only what was known at that entry, or instant")
    private @Nullable String known;

    @Spec
    private @Nullable CommandSpec spec;

    DossierCommand(Showing showing) {
        this.showing = showing;
    }

    @Override
    public Integer call() throws IOException {
        if (language(language).equals(with)) {
            throw Refusal.ofWords(
                    "The paper is in " + with + " already: choose for --with another language, or leave it out");
        }
        if (!name.matches("[A-Za-z]{2}")) sheet();
        var file = NewFile.at(Objects.requireNonNullElseGet(output, () -> Path.of(name.replace('/', '-') + ".pdf")));
        options.requireRegister();
        if (options.publicAddress().isEmpty()) {
            say("No public address is known, so the paper names this machine: tell it with --public-address");
        }
        say("1/3 opening the register");
        showing.show(options.unseenAsPublished(), (site, register) -> write(site, file));
        return Commands.DONE;
    }

    /// The address of the page that is the same as the paper.
    private URI page(URI site, String ending) {
        var paper = name.matches("[A-Za-z]{2}") ? "countries/" + name.toUpperCase(Locale.ROOT) + "/dossier" : sheet();
        var asked = new ArrayList<String>();
        if (with != null) asked.add("with=" + language(with));
        if (asof != null) asked.add("asof=" + asof);
        if (known != null) asked.add("known=" + URLEncoder.encode(known, StandardCharsets.UTF_8));
        return site.resolve("/" + language(language) + "/" + paper + ending
                + (asked.isEmpty() ? "" : "?" + String.join("&", asked)));
    }

    private String sheet() {
        var record = RecordName.parse(name);
        return record.kind().plural() + "/" + URLEncoder.encode(record.id(), StandardCharsets.UTF_8) + "/print";
    }

    private static String language(String tag) {
        return Language.find(tag)
                .map(Language::code)
                .orElseThrow(() -> Refusal.ofWords("The language " + tag + " is not known: choose ar, fr or en"));
    }

    private void write(URI site, NewFile paper) throws IOException {
        say("2/3 reading the records");
        var items = ENTRY.matcher(new String(ask(page(site, "")), StandardCharsets.UTF_8))
                .results()
                .count();
        say("3/3 setting " + items + " items");
        var pdf = ask(page(site, ".pdf"));
        paper.write(out -> out.write(pdf));
        say("Wrote " + paper.file().toAbsolutePath() + " (" + pdf.length + " bytes).");
    }

    private byte[] ask(URI address) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case FOUND -> answer.body();
                case NOT_FOUND ->
                    throw Refusal.ofWords("The register knows no " + name
                            + (known == null ? "" : " as of --known")
                            + ": name a country by its code, as FR, or a record as in addresses, as agreements/a35");
                case GONE ->
                    throw Refusal.ofContent(name + " was withdrawn: name with --known an entry at which it stood");
                case UNREADABLE ->
                    throw Refusal.ofWords(
                            "No paper can be made so: choose for --known an entry or an instant of the log, and"
                                    + " for --with another language than --language");
                default -> throw new IOException("the paper's page answers " + answer.statusCode());
            };
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("ended before the paper was set", ended);
        }
    }

    /// To standard error: the paper may be all that a script waits for.
    private void say(String sentence) {
        var words = Objects.requireNonNull(spec).commandLine().getErr();
        words.println(sentence);
        words.flush();
    }
}
