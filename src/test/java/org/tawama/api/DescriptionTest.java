package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.opendata.Sheets;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Withdrawals;
import org.tawama.vocabulary.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The interface is what its description says, every route and every parameter.
class DescriptionTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// What is served and not described, for it is no interface: the pages, which are for people.
    private static final Set<String> FOR_PEOPLE = Set.of("/");

    @BeforeAll
    static void state() {
        Sample.named(TAWAMA, "un");
    }

    @Test
    void answers_every_described_address_as_described() {
        var described = Described.by(TAWAMA);

        described.paths().forEach((path, operation) -> {
            var address = ApiAddresses.filled(TAWAMA, path);
            if (address.isEmpty()) return;
            var answer = TAWAMA.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var content = operation.at("/get/responses/200/content");
            var type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
            assertThat(content.propertyNames()).as(address).contains(type);
            for (var header : operation.at("/get/responses/200/headers").propertyNames()) {
                if (header.equals("Link")) continue;
                var asked = header.equals("Memento-Datetime") ? TAWAMA.get(address + "?known=" + head()) : answer;
                assertThat(asked.headers().firstValue(header))
                        .as(address + " " + header)
                        .isPresent();
            }
            if (type.equals("application/json")) {
                described.requireFits(
                        described.schemaOf(path), JsonMapper.shared().readTree(answer.body()));
            }
        });
    }

    private static long head() {
        return TAWAMA.register().records().head();
    }

    @Test
    void answers_every_described_parameter_and_refuses_its_opposite() {
        Described.by(TAWAMA).paths().forEach((path, operation) -> {
            var address = ApiAddresses.filled(TAWAMA, path);
            if (address.isEmpty() || path.endsWith(".json") || path.endsWith(".csv")) return;
            for (var parameter : operation.at("/parameters")) {
                if (!parameter.path("in").asString("").equals("query")) continue;
                var name = parameter.get("name").asString();
                if (name.equals("cursor")) continue;
                var good = address + "?" + name + "=" + example(name, parameter.get("schema"));
                assertThat(TAWAMA.get(good).statusCode()).as(good).isIn(200, 404);
                var bad = address + "?" + name + "=%00";
                assertThat(TAWAMA.get(bad).statusCode()).as(bad).isEqualTo(400);
            }
        });
    }

    /// Would catch a route that is served and not told to anybody, and a path that nobody serves.
    @Test
    void names_every_address_that_is_served_and_no_other() {
        var records = TAWAMA.register().records();
        var routes = Routes.of(
                        TAWAMA.register().register(),
                        records,
                        new Sheets(records),
                        TAWAMA.search(),
                        Messages.load(),
                        Optional.empty())
                .all();
        var described = Described.by(TAWAMA).paths();

        for (var route : routes) {
            assertThat(route.spellings()).as(route.path()).isNotEmpty();
            for (var spelling : route.spellings()) {
                assertThat(described).as(route.path()).containsKey(spelling.path());
                for (var format : route.formats()) assertThat(described).containsKey(spelling.path() + "." + format);
            }
        }
        assertThat(described).containsKey(FileItem.PATH);
        assertThat(described.size() - 1)
                .isEqualTo(routes.stream()
                        .mapToInt(route ->
                                route.spellings().size() * (1 + route.formats().size()))
                        .sum());
        assertThat(described).containsKeys("/log/checkpoint", "/log/key", "/log/tile/{level}/{index}");
    }

    /// Would catch a face beside the table of routes, as that of the files is, which is served and told to nobody.
    @Test
    void tells_of_every_face_that_is_served_but_the_pages() {
        var described = Described.by(TAWAMA).paths().keySet();

        for (var mapping : TAWAMA.mappings()) {
            if (FOR_PEOPLE.contains(mapping)) continue;
            assertThat(described).as(mapping).anyMatch(path -> path.startsWith(mapping.replace("*", "")));
        }
    }

    /// Each answer of the files is had, and described; so is no other.
    @Test
    void answers_files_in_each_way_that_it_describes() {
        var file = ApiAddresses.filled(TAWAMA, FileItem.PATH);
        var tag = TAWAMA.get(file).headers().firstValue("ETag").orElseThrow();
        var withdrawn = PortalFixture.stateMinutes(TAWAMA, "m2", "Copie reprise");
        var gone = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/documents/" + withdrawn).body())
                .at("/file/path")
                .asString();
        new Withdrawals(TAWAMA.register().register())
                .withdraw("tests", Kind.DOCUMENT, withdrawn, Reason.words("en", "For tests."));

        var had = Map.of(
                "200", TAWAMA.get(file),
                "206", TAWAMA.get(file, "Range", "bytes=0-6"),
                "304", TAWAMA.get(file, "If-None-Match", tag),
                "400", TAWAMA.get(file + "?" + "x".repeat(30_000)),
                "404", TAWAMA.get("/files/" + "0".repeat(64)),
                "410", TAWAMA.get(gone),
                "414", TAWAMA.get(file + "?" + "x".repeat(9_000)),
                "416", TAWAMA.get(file, "Range", "bytes=999999-"));

        var described = Described.by(TAWAMA).paths().get(FileItem.PATH);
        had.forEach((status, answer) -> {
            assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
            var response = described.at("/get/responses/" + status);
            assertThat(response.isMissingNode()).as(status).isFalse();
            for (var header : response.path("headers").propertyNames())
                assertThat(answer.headers().firstValue(header))
                        .as(status + " " + header)
                        .isPresent();
        });
        assertThat(described.at("/get/responses").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(had.keySet().stream(), Stream.of("413", "500", "503"))
                                .toList());
    }

    /// Would catch a record that was taken back and is answered as nobody described it.
    @Test
    void tells_at_which_addresses_a_record_that_was_taken_back_is_gone() {
        var gone = PortalFixture.stateMinutes(TAWAMA, "m2", "Copie à reprendre");
        new Withdrawals(TAWAMA.register().register())
                .withdraw("tests", Kind.DOCUMENT, gone, Reason.words("en", "For tests."));

        Described.by(TAWAMA).paths().forEach((path, item) -> {
            if (!path.startsWith("/api/v1/documents/{id}")) return;
            var status = TAWAMA.get(path.replace("{id}", gone)).statusCode();
            assertThat(status).as(path).isIn(200, 410);
            assertThat(item.at("/get/responses").has("410")).as(path).isEqualTo(status == 410);
        });
        assertThat(Described.by(TAWAMA)
                        .paths()
                        .get("/api/v1/agreements/{id}/calendar")
                        .at("/get/responses")
                        .has("410"))
                .isTrue();
    }

    @Test
    void tells_what_every_path_does_with_each_method() {
        Described.by(TAWAMA).paths().forEach((path, item) -> {
            assertThat(item.propertyNames()).as(path).contains("parameters", "get", "head", "options");
            assertThat(item.at("/get/responses").propertyNames()).as(path).contains("200", "400", "414", "500", "503");
            assertThat(item.at("/head/responses/200/content").isMissingNode()).isTrue();
            assertThat(item.at("/options/responses").propertyNames()).as(path).contains("204");
            assertThat(item.at("/get/responses").has("304")).as(path).isEqualTo(!path.startsWith("/log/tile/"));
            assertThat(item.at("/get/responses").has("404")).as(path).isEqualTo(path.contains("{"));
            assertThat(TAWAMA.ask("OPTIONS", path.replaceAll("[{}]", "")).statusCode())
                    .as(path)
                    .isEqualTo(204);
        });
    }

    @Test
    void gives_every_operation_a_name_of_its_own() {
        var names = Described.by(TAWAMA).paths().values().stream()
                .flatMap(path -> Stream.of("get", "head", "options")
                        .map(method -> path.at("/" + method + "/operationId").asString()))
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z]+"));
    }

    @Test
    void describes_itself_in_a_form_that_programs_of_others_read() {
        var document = Described.by(TAWAMA).document();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/schemas").propertyNames()).contains("Agreement", "Problem", "Proof");
        for (var ref : document.findValuesAsString("$ref")) {
            assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
        }
    }

    private static String example(String name, JsonNode schema) {
        var one = schema.has("items") ? schema.get("items") : schema;
        if (one.has("enum")) return one.get("enum").get(0).asString();
        if (one.has("anyOf")) return one.at("/anyOf/0/minimum").asString();
        if (one.has("minimum")) return one.get("minimum").asString();
        if (name.equals("sort")) return "name";
        if (name.equals("gazette")) return first("gazette-issues");
        if (name.equals("meeting")) return first("meetings");
        if (name.equals("relation")) return "p1-p2";
        if (name.equals("written")) return "fr";
        if (name.equals("record")) return first("agreements");
        return Map.of(
                        "country",
                        "FR",
                        "wilaya",
                        "DZ-16",
                        "printedWilaya",
                        "DZ-16",
                        "party",
                        first("parties"),
                        "body",
                        first("bodies"),
                        "theme",
                        first("themes"),
                        "decade",
                        "1990",
                        "asof",
                        "2020-01-01",
                        "signedFrom",
                        "1999",
                        "signedTo",
                        "2020-06")
                .getOrDefault(name, "a");
    }

    private static String first(String list) {
        var answer = TAWAMA.get("/api/v1/" + list + "?limit=1");
        return JsonMapper.shared().readTree(answer.body()).at("/items/0/id").asString();
    }

    @Test
    void refuses_the_doubled_and_the_unknown_at_every_address() {
        for (var path : List.copyOf(Described.by(TAWAMA).paths().keySet())) {
            var address = ApiAddresses.filled(TAWAMA, path);
            if (address.isEmpty() || path.equals(FileItem.PATH)) continue;
            assertThat(TAWAMA.get(address + "?nonsense=1").statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
    }
}
