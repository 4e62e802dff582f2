package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;

/// An erased value is nowhere: not on a page, in an answer, an export, a file under `/log/`, the index, the copied site
/// or the archive. Takes a minute or two if it is the first to need the archive.
class ErasedEverywhereTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final ErasedParty PARTY = ErasedParty.shared();

    @Test
    void is_in_no_page_answer_or_file_of_the_log() throws IOException {
        var addresses = new ArrayList<>(PortalFixture.addresses());
        for (var language : List.of("fr", "ar", "en")) {
            addresses.add("/" + language + "/parties/" + ErasedParty.ID);
            addresses.add("/" + language + "/parties/" + ErasedParty.ID + "?known=" + PARTY.stated());
            addresses.add("/" + language + "/register/entries/" + PARTY.stated());
            addresses.add("/" + language + "/register/entries/" + PARTY.erased());
        }
        addresses.addAll(lists());
        addresses.add("/api/v1/parties.csv?known=" + PARTY.stated());
        addresses.add("/api/v1/parties.json?limit=100&known=" + PARTY.stated());
        for (var format : Format.ofOne(Listed.PARTIES)) {
            addresses.add("/api/v1/parties/" + ErasedParty.ID + "." + format.extension());
        }
        for (var entry : List.of(PARTY.stated(), PARTY.erased())) {
            addresses.add("/api/v1/entries/" + entry);
            addresses.add("/api/v1/entries/" + entry + "/proof");
            addresses.add("/api/v1/entries/" + entry + "/evidence");
            addresses.add("/api/v1/entries?from=" + entry + "&limit=1");
            addresses.add("/log/tile/bodies/" + tile(entry));
            addresses.add("/log/tile/entries/" + tile(entry));
        }
        addresses.add("/api/v1/parties/" + ErasedParty.ID + "/history");
        addresses.add("/sitemap.xml");

        for (var address : addresses) {
            var answer = TAWAMA.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertNoTrace(address, answer.body());
            if (address.contains(".xlsx"))
                assertNoTrace(address, unpacked(TAWAMA.bytes(address).body()));
            assertNoTrace(address, answer.headers().map().toString());
        }
    }

    private static String unpacked(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (parts.getNextEntry() != null) text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(text).contains("<sheetData>");
        return text.toString();
    }

    private static List<String> lists() {
        return Stream.of(Listed.values())
                .flatMap(listed ->
                        Format.of(listed).stream().map(format -> "/api/v1/" + listed.code() + "." + format.extension()))
                .toList();
    }

    /// The tile that has the entry, as far as the log goes.
    private static String tile(long entry) {
        var number = (entry - 1) / 256;
        var head = TAWAMA.register().register().head().size();
        var width = Math.min(256, head - 256 * number);
        var name = number < 1_000 ? "%03d".formatted(number) : "x%03d/%03d".formatted(number / 1_000, number % 1_000);
        return width == 256 ? name : name + ".p/" + width;
    }

    /// A page repeats what was asked for; what was found is another matter.
    @Test
    void is_found_by_no_search_and_suggested_by_none() {
        for (var asked : List.of("47903861", "47+90+38", "%2B213+21+47+90+38+61", "phone")) {
            assertThat(TAWAMA.get("/api/v1/parties?q=" + asked).body()).contains("\"total\":0");
            assertThat(TAWAMA.get("/api/v1/suggest?q=" + asked).body()).doesNotContain(ErasedParty.ID);
            assertThat(TAWAMA.get("/fr/agreements?q=" + asked).body()).doesNotContain("<mark>");
        }
    }

    /// Terms and stored fields of every segment that lies on the disk, old ones too, and the bytes of each file.
    @Test
    void was_never_in_the_index() throws IOException {
        var folder = TAWAMA.register().folder();
        var indexes = new TreeSet<Path>();
        for (var file : files(folder)) {
            if (file.getFileName().toString().startsWith("segments_")) indexes.add(file.getParent());
            assertNoTrace(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }

        assertThat(indexes).isNotEmpty();
        for (var index : indexes) {
            try (var directory = FSDirectory.open(index);
                    var reader = DirectoryReader.open(directory)) {
                assertThat(reader.numDocs()).isGreaterThan(1_000);
                for (var leaf : reader.leaves()) assertNoTrace(index + " " + leaf.ord, said(leaf));
            }
        }
    }

    private static String said(LeafReaderContext leaf) throws IOException {
        var all = new StringBuilder();
        for (var field : leaf.reader().getFieldInfos()) {
            var terms = MultiTerms.getTerms(leaf.reader(), field.name);
            if (terms == null) continue;
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                all.append(new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        var stored = leaf.reader().storedFields();
        for (var document = 0; document < leaf.reader().maxDoc(); document++) all.append(stored.document(document));
        return all.toString();
    }

    @Test
    void is_in_no_file_of_the_archive_and_the_copied_site() throws IOException {
        var archive = CopiedSite.archive();

        assertThat(archive.resolve("site/fr/parties/" + ErasedParty.ID + ".html"))
                .content()
                .contains("Ce qui a été effacé");
        for (var file : files(archive)) {
            assertNoTrace(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void assertNoTrace(String where, String text) {
        for (var trace : PARTY.traces()) {
            if (text.contains(trace)) throw new AssertionError(trace + " is in " + where);
        }
    }
}
