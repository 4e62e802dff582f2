package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;

/// What leaves as Turtle, read by a parser of others, says what another processor of others reads in our JSON-LD.
class TriplesTest {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

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
    void every_list_says_the_same_as_its_json_ld(Listed list) throws Exception {
        for (var cover : List.of(Covers.of(list), Covers.of(list, Language.FR))) {
            var turtle = parsed(written(cover, read(list).iterator()));

            var linked = linked(cover, list);

            assertThat(turtle).isNotEmpty();
            assertThat(Models.isomorphic(turtle, linked))
                    .as(() -> difference(turtle, linked))
                    .isTrue();
        }
    }

    /// What only one of the two says, as far as it is not about nodes without a name.
    private static String difference(Model turtle, Model linked) {
        var more = new LinkedHashModel(turtle);
        more.removeAll(linked);
        var less = new LinkedHashModel(linked);
        less.removeAll(turtle);
        return "only Turtle: " + more + "\nonly JSON-LD: " + less;
    }

    @Test
    void the_whole_register_is_one_file_that_is_the_same_each_time() throws Exception {
        var cover = Covers.of(Listed.AGREEMENTS);

        var text = written(cover, everything());

        assertThat(written(cover, everything())).isEqualTo(text);
        var all = new LinkedHashModel();
        for (var list : Listed.values()) all.addAll(linked(cover, list));
        assertThat(Models.isomorphic(parsed(text), all)).isTrue();
    }

    @Test
    void the_turtle_of_agreements_reads_well() {
        Golden.check(
                "opendata/agreements.ttl",
                written(Covers.of(Listed.AGREEMENTS), read(Listed.AGREEMENTS).iterator()));
    }

    /// Quotes, line ends, control characters and whatever else a title may hold.
    @Property(tries = 500)
    void any_text_comes_back_as_it_was(@ForAll String text) throws IOException {
        if (text.chars().anyMatch(one -> Character.isSurrogate((char) one) || one == 0)) return;
        var node = Json.object().put("@id", "urn:x:1").put("reference", text);
        var out = new StringBuilder();
        var turtle = new Turtle(Meaning.of(LinkedContext.terms(Covers.of(Listed.SOURCES))), out);
        turtle.begin();
        turtle.write(node);

        assertThat(Models.objectString(parsed(out.toString()))).contains(text);
    }

    @Property(tries = 500)
    void any_number_comes_back_as_it_was(@ForAll double number) throws IOException {
        var node = Json.object().put("@id", "urn:x:1").put("latitude", number);
        var out = new StringBuilder();
        var turtle = new Turtle(Meaning.of(LinkedContext.terms(Covers.of(Listed.SOURCES))), out);
        turtle.begin();
        turtle.write(node);

        assertThat(Double.parseDouble(
                        Models.objectString(parsed(out.toString())).orElseThrow()))
                .isEqualTo(number);
    }

    private static Iterator<Sheet> everything() {
        return Stream.of(Listed.values())
                .flatMap(list -> read(list).stream())
                .<Sheet>map(sheet -> sheet)
                .iterator();
    }

    private static String written(Cover cover, Iterator<? extends Sheet> rows) {
        var out = new ByteArrayOutputStream();
        Triples.write(cover, rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Model parsed(String turtle) throws IOException {
        return Rio.parse(new StringReader(turtle), "urn:x:base", RDFFormat.TURTLE);
    }

    private static Model linked(Cover cover, Listed list) throws JsonLdError {
        var out = new ByteArrayOutputStream();
        Format.find("jsonld").orElseThrow().write(cover, read(list).iterator(), out);
        var model = new LinkedHashModel();
        JsonLd.toRdf(JsonDocument.of(new StringReader(out.toString(StandardCharsets.UTF_8))))
                .loader((address, options) -> JsonDocument.of(
                        new StringReader(LinkedContext.of(Covers.SITE).toString())))
                .provide(new Taking(model, list.code()));
        return model;
    }

    /// @param about where nodes without a name are from: those of two lists are not the same
    private record Taking(Model model, String about) implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                String datatype,
                String language,
                String direction,
                String graph) {
            model.add(node(subject), VALUES.createIRI(predicate), object(object, datatype, language));
            return this;
        }

        private Value object(String object, String datatype, String language) {
            if (language != null) return VALUES.createLiteral(object, language);
            if (datatype != null) return VALUES.createLiteral(object, VALUES.createIRI(datatype));
            return node(object);
        }

        private Resource node(String name) {
            return name.startsWith("_:") ? VALUES.createBNode(about + "-" + name.substring(2)) : VALUES.createIRI(name);
        }
    }

    private static List<? extends Sheet> read(Listed list) {
        if (list.kind().isPresent()) {
            return Optional.of(list.kind().get()).stream()
                    .flatMap(kind -> register.records.list(kind, "", 100, Known.latest()).stream())
                    .map(held -> sheets.sheet(held, SampleRegister.TODAY, Known.latest()))
                    .toList();
        }
        var agreement = sheets.find(Kind.AGREEMENT, "a1", SampleRegister.TODAY, Known.latest())
                .orElseThrow();
        return sheets.doubts(agreement, SampleRegister.TODAY);
    }
}
