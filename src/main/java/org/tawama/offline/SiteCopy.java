package org.tawama.offline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;

/// Copies the public site into a folder as files that open from anywhere, a stick included: every page in every
/// language, stylesheet, typefaces, the JSON and the proof of each record, and a search that needs no server.
///
/// It follows the links of the site as a reader would. Of lists it takes each page and each single filter; filters
/// joined, orders and readings of the past are the live register's. Of each address it remembers eight bytes, and holds
/// only the pages it is at.
public final class SiteCopy {
    private static final int AT_ONCE = 4;
    private static final int FOUND = 200;

    /// A page that says of a withdrawn record what happened.
    private static final int GONE = 410;

    private static final Pattern CANONICAL = Pattern.compile("<link rel=\"canonical\" href=\"(.*?)/fr\">");
    private static final Pattern STYLE_URL = Pattern.compile("url\\(([^)]+)\\)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Path folder;
    private final Standing standing;
    private final IntConsumer progress;
    private final Messages messages = Messages.load();
    private final Set<Long> seen = new HashSet<>();
    private final ArrayDeque<Place> waiting = new ArrayDeque<>();
    private final SearchFiles search;
    private URI site;
    private int pages;

    private SiteCopy(URI address, Path folder, Standing standing, IntConsumer progress) throws IOException {
        this.address = address;
        this.site = address;
        this.folder = folder;
        this.progress = progress;
        this.standing = standing;
        this.search = new SearchFiles(folder);
    }

    /// Copies the site that answers at `address` into `folder`, which is there and empty; `progress` is told how many
    /// pages are done. The copy says which day and entry it shows. Returns the number of pages. Throws
    /// [IOException] if an address of the site does not answer, for then the copy would have a dead link.
    ///
    /// The whole lists, `data/<list>.<format>`, are linked and left to the caller to write.
    public static int write(URI address, Path folder, Standing standing, IntConsumer progress)
            throws IOException, InterruptedException {
        var copy = new SiteCopy(address, folder, standing, progress);
        copy.walk();
        return copy.pages;
    }

    private void walk() throws IOException, InterruptedException {
        var home = text("/fr");
        var canonical = CANONICAL.matcher(home);
        if (canonical.find()) site = URI.create(canonical.group(1));
        var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().factory());
        try {
            need(place("/fr"));
            while (!waiting.isEmpty()) {
                var batch = new ArrayList<Future<List<Place>>>();
                while (!waiting.isEmpty() && batch.size() < 8 * AT_ONCE) {
                    var place = waiting.removeLast();
                    Callable<List<Place>> copying = () -> copy(place);
                    batch.add(threads.submit(copying));
                }
                for (var done : batch) done(done).forEach(this::need);
                progress.accept(pages);
            }
        } finally {
            threads.shutdownNow();
        }
        for (var language : Language.values()) writeSearchPage(language);
        Files.writeString(folder.resolve("index.html"), Doorstep.html(messages, assets(home)));
        search.end();
    }

    private static List<Place> done(Future<List<Place>> copying) throws IOException, InterruptedException {
        try {
            return copying.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) throw broken;
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// A page is the same page in each language, unless it is a later part of a list, whose order is the language's.
    private void need(Place place) {
        if (place.address().equals("/") || place.wholeList()) return;
        if (!place.page() || place.address().contains("cursor=")) {
            if (seen.add(hash(place.file()))) waiting.add(place);
            return;
        }
        var first = in(Language.FR, place);
        if (seen.add(hash(first.file()))) waiting.add(first);
    }

    private Place in(Language language, Place page) {
        return Place.of("/" + language.code() + page.address().substring(3), standing)
                .orElseThrow();
    }

    /// The page at an address that asks for no day and no entry.
    private Place place(String address) {
        return Place.of(standing.asked(address), standing).orElseThrow();
    }

    private static long hash(String text) {
        var hash = 1_125_899_906_842_597L;
        for (var at = 0; at < text.length(); at++) hash = 31 * hash + text.charAt(at);
        return hash;
    }

    private List<Place> copy(Place place) throws IOException, InterruptedException {
        var needed = new ArrayList<Place>();
        if (!place.page()) {
            copyFile(place, needed);
            return needed;
        }
        if (place.address().contains("cursor=")) {
            copyPage(place, needed);
            return needed;
        }
        var names = new ArrayList<String>();
        var printed = "";
        for (var language : List.of(Language.AR, Language.FR, Language.EN)) {
            var page = copyPage(in(language, place), needed);
            page.heading().ifPresent(names::add);
            printed = page.printed();
        }
        if (names.size() == 3 && place.file().matches("fr/[a-z]+/[^/]+[.]html")) {
            search.add(place.file().substring(3), names, printed);
        }
        return needed;
    }

    private CopiedPage copyPage(Place place, List<Place> needed) throws IOException, InterruptedException {
        var page = new CopiedPage(text(place.address()), place, site, standing);
        var language = Language.find(place.file().substring(0, 2)).orElseThrow();
        write(place.file(), page.html(notice(language), needed::add).getBytes(StandardCharsets.UTF_8));
        synchronized (this) {
            pages++;
        }
        return page;
    }

    private String notice(Language language) {
        return messages.in(language)
                .say("offline.notice", "entry", Long.toString(standing.entry()), "date", standing.day());
    }

    private void copyFile(Place place, List<Place> needed) throws IOException, InterruptedException {
        if (place.large()) {
            fetch(place);
            return;
        }
        var bytes = bytes(place.address());
        write(place.file(), bytes);
        if (!place.file().endsWith(".css")) return;
        var folderOf = place.address().substring(0, place.address().lastIndexOf('/') + 1);
        STYLE_URL
                .matcher(new String(bytes, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1).replaceAll("[\"']", ""))
                .filter(url -> !url.contains(":") && !url.startsWith("#"))
                .forEach(url -> Place.of(folderOf + url, standing).ifPresent(needed::add));
    }

    private void writeSearchPage(Language language) throws IOException, InterruptedException {
        var shell = place("/" + language.code() + "/about");
        var page = new CopiedPage(text(shell.address()), shell, site, standing).html(notice(language), place -> {});
        write(
                language.code() + "/search.html",
                SearchPage.in(page, messages.in(language)).getBytes(StandardCharsets.UTF_8));
    }

    private static String assets(String home) {
        var found = Pattern.compile("href=\"/(static/[^\"]*/)tawama\\.css\"").matcher(home);
        if (!found.find()) throw new IllegalStateException("the home page names no stylesheet");
        return found.group(1);
    }

    private void write(String file, byte[] bytes) throws IOException {
        var path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) throw new IOException("the address " + file + " leads out of the copy");
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private void fetch(Place place) throws IOException, InterruptedException {
        var path = folder.resolve(place.file());
        Files.createDirectories(path.getParent());
        var request =
                HttpRequest.newBuilder(URI.create(address + place.address())).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(path));
        if (answer.statusCode() != FOUND) throw new IOException(place.address() + " answers " + answer.statusCode());
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != FOUND && answer.statusCode() != GONE)
            throw new IOException(path + " answers " + answer.statusCode());
        return answer.body();
    }
}
