package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// Serves the stylesheet and the typeface over real HTTP; takes some seconds, because a server has to start.
class AssetsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext server;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PortalConfiguration.class)
    static class Site {}

    @BeforeAll
    static void starts_the_server() {
        server = new SpringApplicationBuilder(Site.class)
                .properties("server.port=0", "server.address=127.0.0.1")
                .run();
    }

    @AfterAll
    static void ends_the_server() {
        server.close();
    }

    @Test
    void serves_the_stylesheet_for_ever_under_its_version() throws Exception {
        var base = server.getBean(Assets.class).base();

        var answer = get(base + "/tawama.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
    }

    @Test
    void serves_every_font_the_stylesheet_names() throws Exception {
        var base = server.getBean(Assets.class).base();
        var css = new String(get(base + "/tawama.css").body(), java.nio.charset.StandardCharsets.UTF_8);

        var fonts = java.util.regex.Pattern.compile("url\\((fonts/[^)]+)\\)")
                .matcher(css)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(fonts).hasSize(6);
        for (var font : fonts) {
            assertThat(get(base + "/" + font).statusCode()).as(font).isEqualTo(200);
        }
    }

    @Test
    void answers_404_where_nothing_lies() throws Exception {
        assertThat(get(server.getBean(Assets.class).base() + "/nothing.css").statusCode())
                .isEqualTo(404);
        assertThat(get("/static/..%2fmessages/fr.properties").statusCode()).isBetween(400, 404);
    }

    @Test
    void keeps_the_stylesheet_within_its_budget() throws Exception {
        var css = get(server.getBean(Assets.class).base() + "/tawama.css").body();

        assertThat(compressed(css)).isLessThan(12_000);
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var port = ((WebServerApplicationContext) server).getWebServer().getPort();
        var address = URI.create("http://127.0.0.1:" + port + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    private static int compressed(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.size();
    }
}
