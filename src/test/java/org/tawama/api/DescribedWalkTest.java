package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.app.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks at every address that the description names for what it may be asked and for what it may not, and compares each
/// answer with the description. Some thousand questions, half a minute; `-Dtawama.walk=100000` asks more.
class DescribedWalkTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final int QUESTIONS = Integer.getInteger("tawama.walk", 3_000);

    /// What no description can foresee, percent-encoded as it is sent.
    private static final List<String> HOSTILE = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            "%0A",
            "%ED%A0%80",
            "%ED%B0%80",
            "%C0%AF",
            "%FF",
            "%",
            "%zz",
            encoded("\u202egnirts\u2066"),
            encoded("\u200f\u061c"),
            encoded("بجاية"),
            encoded("إ"),
            encoded("إ"),
            encoded("Béjaïa"),
            encoded("Be\u0301jai\u0308a"),
            encoded("👩‍👩‍👧‍👦🇩🇿"),
            encoded("٤١٢"),
            "-1",
            "0",
            "1e3",
            "NaN",
            "null",
            "true",
            "%5B%5D",
            "%7B%7D",
            "9223372036854775807",
            "9223372036854775808",
            "'%20or%201=1--",
            "%3Cscript%3E",
            "..%2F..%2Fetc",
            "../..",
            "x".repeat(10_000),
            encoded("ب").repeat(1_500));

    private static Described described;

    private final Random random = new Random(20261123);

    @BeforeAll
    static void reads_the_description() {
        Sample.named(TAWAMA, "un");
        described = Described.by(TAWAMA);
    }

    @Test
    void answers_whatever_it_is_asked_as_the_description_says() {
        var faults = new ArrayList<String>();
        var statuses = new java.util.TreeMap<Integer, Integer>();
        var paths = List.copyOf(described.paths().entrySet());
        for (var at = 0; at < QUESTIONS; at++) {
            var path = paths.get(at % paths.size());
            var question = question(path.getKey(), path.getValue());
            var reply = Wire.send(TAWAMA, question.text());
            statuses.merge(reply.status(), 1, Integer::sum);
            requireDescribed(question, path.getValue(), reply, faults);
        }

        assertThat(faults).isEmpty();
        assertThat(statuses)
                .as("the walk reaches every kind of answer")
                .containsKeys(200, 204, 304, 400, 404, 406, 414);
    }

    /// @param method in lower case, as the description names it
    private record Question(String method, String target, String headers) {
        String text() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + target + " HTTP/1.1\r\nHost: localhost\r\n"
                    + headers + "Connection: close\r\n\r\n";
        }
    }

    private Question question(String path, JsonNode item) {
        var method = random.nextInt(20) == 0 ? "options" : random.nextInt(8) == 0 ? "head" : "get";
        var target = new StringBuilder(random.nextInt(3) == 0 ? hostile(path) : known(path));
        var joint = "?";
        for (var parameter : item.get("parameters")) {
            if (!parameter.path("in").asString("").equals("query")) continue;
            if (random.nextInt(4) > 0) continue;
            for (var times = random.nextInt(6) == 0 ? 2 : 1; times > 0; times--) {
                target.append(joint)
                        .append(parameter.get("name").asString())
                        .append('=')
                        .append(value(parameter));
                joint = "&";
            }
        }
        if (random.nextInt(25) == 0) target.append(joint).append(one(HOSTILE)).append("=1");
        return new Question(method, target.toString(), headers());
    }

    private String headers() {
        return switch (random.nextInt(8)) {
            case 0 -> "If-None-Match: *\r\n";
            case 1 -> "If-None-Match: \"x\", W/\r\n";
            case 2 -> "Accept: image/png\r\n";
            case 3 -> "Accept: text/csv, */*;q=0.1\r\nAccept-Language: ar\r\n";
            case 4 -> "Accept: ;;;\r\nAccept-Language: ;;;=q\r\n";
            default -> "";
        };
    }

    /// An address that exists, where the register has one.
    private String known(String path) {
        var known = addresses.computeIfAbsent(path, wanted -> ApiAddresses.filled(TAWAMA, wanted));
        return known.isEmpty() ? hostile(path) : known;
    }

    private final Map<String, String> addresses = new java.util.HashMap<>();

    private String hostile(String path) {
        var target = path;
        while (target.contains("{")) {
            target = target.replaceFirst("\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(one(HOSTILE)));
        }
        return target;
    }

    /// Half of the values are as described, or just beside it.
    private String value(JsonNode parameter) {
        var schema =
                parameter.get("schema").has("items") ? parameter.get("schema").get("items") : parameter.get("schema");
        if (schema.has("anyOf"))
            schema = schema.get("anyOf").get(random.nextInt(schema.get("anyOf").size()));
        if (random.nextBoolean()) return one(HOSTILE);
        if (schema.has("enum"))
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        if (schema.has("minimum")) return one(boundaries(schema));
        if (schema.has("maxLength")) return words(schema.get("maxLength").asInt());
        return one(List.of(
                "2019-01-31T00:00:00Z",
                "9999-12-31T23:59:60%2B01:00",
                "2019-01-31",
                "2019-02-29",
                "2019",
                "2019-13",
                "1988~",
                "0001-01-01",
                "9999-12-31",
                "0000"));
    }

    private static List<String> boundaries(JsonNode schema) {
        var least = schema.get("minimum").asBigInteger();
        var most = schema.get("maximum").asBigInteger();
        var one = java.math.BigInteger.ONE;
        return List.of(
                least.toString(),
                least.subtract(one).toString(),
                least.add(one).toString(),
                most.toString(),
                most.add(one).toString(),
                most.subtract(one).toString());
    }

    private String words(int most) {
        return one(List.of("FR", "a", "1990", "x".repeat(most), "x".repeat(most + 1), "Annaba", "%22a%20b%22%20-c"));
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void requireDescribed(Question question, JsonNode item, Wire.Reply reply, List<String> faults) {
        var responses = item.path(question.method()).path("responses");
        var response = resolved(responses.path(Integer.toString(reply.status())));
        var asked = question.method() + " "
                + question.target().substring(0, Math.min(300, question.target().length()));
        if (reply.status() >= 500) faults.add(reply.status() + " to " + asked);
        if (response.isMissingNode()) {
            faults.add(reply.status() + " is not described: " + asked);
            return;
        }
        if (question.method().equals("head") || reply.status() == 204 || reply.status() == 304) {
            if (!reply.body().isEmpty()) faults.add("a body to " + asked);
            return;
        }
        var type = reply.header("Content-Type").orElse("none").replaceFirst(";.*", "");
        var content = response.path("content").path(type);
        if (content.isMissingNode()) faults.add(type + " is not described: " + asked);
        var schema = content.path("schema").path("$ref").asString("").replaceFirst(".*/", "");
        if (!schema.isEmpty()) described.requireFits(schema, JsonMapper.shared().readTree(reply.body()));
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? described.document().at(response.get("$ref").asString().substring(1))
                : response;
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.UTF_8)) encoded.append(String.format("%%%02X", one));
        return encoded.toString();
    }
}
