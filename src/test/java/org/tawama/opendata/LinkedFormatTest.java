package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;

/// Lists as linked data, read by a processor that others wrote.
class LinkedFormatTest {
    private static final String OURS = "https://register.example/api/v1/context.jsonld";

    private static SampleRegister register;
    private static Sheets sheets;

    @BeforeAll
    static void open() {
        register = SampleDocuments.wholeRegister();
        sheets = new Sheets(register.records);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void every_list_leaves_as_linked_data(Listed list) {
        Golden.check("opendata/" + list.code() + ".jsonld", written(Covers.of(list, Language.FR), read(list)));
    }

    /// A name without a meaning would be dropped by a processor, or, in a text by languages, become a field of its own.
    @ParameterizedTest
    @EnumSource(Listed.class)
    void every_name_means_something_and_every_reference_is_an_address(Listed list) throws JsonLdError {
        var nodes = expanded(written(Covers.of(list, Language.FR), read(list)), LinkedFormatTest::ours);

        assertThat(nodes).hasSameSizeAs(read(list));
        for (var node : nodes) {
            requireMeaning(node);
            var object = node.asJsonObject();
            assertThat(object.getString("@id")).startsWith("https://register.example/api/v1/" + list.code() + "/");
            assertThat(object.getJsonArray("@type"))
                    .allSatisfy(type -> assertThat(((JsonString) type).getString())
                            .matches("(https://schema.org/|http://).+|" + OURS + "#OpenQuestion"));
        }
    }

    private static void requireMeaning(JsonValue value) {
        if (value instanceof JsonArray all) all.forEach(LinkedFormatTest::requireMeaning);
        if (!(value instanceof JsonObject object)) return;
        object.forEach((name, inside) -> {
            if (name.equals("@id"))
                assertThat(((JsonString) inside).getString()).matches("(https?|urn):[^ ]+");
            if (name.startsWith("@")) return;
            assertThat(name).matches("(https?|urn):.+").doesNotMatch(".*[#/](fr|ar|en)");
            requireMeaning(inside);
        });
    }

    /// Nothing that our JSON says is lost on the way: each of its texts is a value, or names a record.
    @ParameterizedTest
    @EnumSource(Listed.class)
    void says_what_our_json_says(Listed list) throws JsonLdError {
        for (var sheet : read(list)) {
            var said = expanded(written(Covers.of(sheet, Language.AR), List.of(sheet)), LinkedFormatTest::ours)
                    .toString();
            for (var text : texts(Json.of(sheet))) {
                if (text.equals("fr") || text.equals("ar")) continue;
                var quoted = jakarta.json.Json.createValue(text).toString();
                assertThat(said.contains(quoted)
                                || said.contains("/" + Cover.encoded(text) + "\"")
                                || said.contains(Covers.SITE.text() + text + "\""))
                        .as("%s in %s", text, said)
                        .isTrue();
            }
        }
    }

    private static List<String> texts(tools.jackson.databind.JsonNode node) {
        if (node.isString()) return List.of(node.asString());
        var texts = new ArrayList<String>();
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    @Test
    void a_session_is_an_event_with_its_names_by_language_and_its_days() throws JsonLdError {
        var session = sheets.find(Kind.MEETING, "m1", SampleRegister.TODAY, Known.latest())
                .orElseThrow();

        var node = expanded(written(Covers.of(session, Language.EN), List.of(session)), LinkedFormatTest::ours)
                .getJsonObject(0);

        assertThat(node.getJsonArray("@type").getString(0)).isEqualTo("https://schema.org/Event");
        assertThat(node.getJsonArray("https://schema.org/name"))
                .contains(text("Algerian–Tunisian joint commission, 18th session", "en"));
        assertThat(node.getJsonArray("https://schema.org/startDate").toString())
                .contains("2010-12-26", "http://id.loc.gov/datatypes/edtf/EDTF");
        assertThat(node.getJsonArray("https://schema.org/location")).contains(text("تونس", "ar"));
        assertThat(node.getJsonArray(OURS + "#body").getJsonObject(0).getString("@id"))
                .isEqualTo("https://register.example/api/v1/bodies/b1");
        assertThat(node.getJsonArray("http://purl.org/dc/terms/modified").toString())
                .contains("2026-11-23T08:00:00Z");
    }

    @Test
    void an_agreement_of_towns_is_a_legal_text_only_when_a_journal_has_it() throws JsonLdError {
        var agreements = expanded(
                written(Covers.of(Listed.AGREEMENTS, Language.FR), read(Listed.AGREEMENTS)), LinkedFormatTest::ours);

        assertThat(agreements.getJsonObject(0).getJsonArray("@type")).hasSize(1);
        var published = agreements.getJsonObject(1);
        assertThat(published.getJsonArray("@type").toString())
                .contains("https://schema.org/CreativeWork", "http://data.europa.eu/eli/ontology#LegalResource");
        assertThat(published
                        .getJsonArray("https://schema.org/isPartOf")
                        .getJsonObject(0)
                        .getJsonArray("https://schema.org/issueNumber")
                        .toString())
                .contains("77");
    }

    /// Nothing is asked for: the context is in the file.
    @ParameterizedTest
    @EnumSource(Listed.class)
    void a_file_is_read_without_a_site(Listed list) throws JsonLdError {
        var nodes = expanded(written(Covers.of(list), read(list)), (address, options) -> {
            throw new AssertionError("asked for " + address);
        });

        assertThat(nodes).hasSameSizeAs(read(list));
        nodes.forEach(LinkedFormatTest::requireMeaning);
        assertThat(nodes.getJsonObject(0).getString("@id")).startsWith("urn:uuid:");
    }

    @Test
    void a_document_names_the_records_that_it_belongs_to_and_where_its_bytes_are() throws JsonLdError {
        var document = sheets.find(Kind.DOCUMENT, "d1", SampleRegister.TODAY, Known.latest())
                .orElseThrow();

        var node = expanded(written(Covers.of(document, Language.EN), List.of(document)), LinkedFormatTest::ours)
                .getJsonObject(0);

        assertThat(node.getJsonArray("https://schema.org/about")
                        .getJsonObject(0)
                        .getString("@id"))
                .isEqualTo("https://register.example/api/v1/agreements/a1");
        assertThat(node.getJsonArray("https://schema.org/associatedMedia").toString())
                .contains("https://register.example/files/abab", "application/pdf");
    }

    private static JsonObject text(String value, String language) {
        return jakarta.json.Json.createObjectBuilder()
                .add("@language", language)
                .add("@value", value)
                .build();
    }

    private static com.apicatalog.jsonld.document.Document ours(
            java.net.URI address, com.apicatalog.jsonld.loader.DocumentLoaderOptions options) throws JsonLdError {
        assertThat(address).hasToString(OURS);
        return document(LinkedContext.of(Covers.SITE).toString());
    }

    private static JsonArray expanded(String text, DocumentLoader loader) throws JsonLdError {
        return JsonLd.expand(document(text)).loader(loader).get();
    }

    private static JsonDocument document(String text) throws JsonLdError {
        return JsonDocument.of(new StringReader(text));
    }

    private static String written(Cover cover, List<? extends Sheet> rows) {
        var out = new ByteArrayOutputStream();
        Format.find("jsonld").orElseThrow().write(cover, rows.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<? extends Sheet> read(Listed list) {
        if (list.kind().isPresent()) {
            return Stream.of(list.kind().get())
                    .flatMap(kind -> register.records.list(kind, "", 100, Known.latest()).stream())
                    .map(held -> sheets.sheet(held, SampleRegister.TODAY, Known.latest()))
                    .toList();
        }
        var agreement = sheets.find(Kind.AGREEMENT, "a1", SampleRegister.TODAY, Known.latest())
                .orElseThrow();
        return sheets.doubts(agreement, SampleRegister.TODAY);
    }
}
