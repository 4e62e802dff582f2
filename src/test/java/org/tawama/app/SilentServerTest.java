package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.portal.Assets;
import org.tawama.portal.Pages;
import org.tawama.vocabulary.Messages;

/// A face that fails and has no page to say so, as ours would be if its own page of failures failed.
class SilentServerTest {
    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path folder;

    @BeforeEach
    void starts_a_face_that_fails() throws Exception {
        var turnedAway = new TurnedAway(Messages.load(), Pages.load(), new Assets("none"));
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
        tomcat.getEngine().getPipeline().addValve(new Gate(Optional.empty(), turnedAway));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "failing", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                if (request.getRequestURI().endsWith("/away")) response.sendError(503, "secret");
                else throw new IllegalStateException("secret");
            }
        });
        context.addServletMappingDecoded("/*", "failing");
        tomcat.start();
    }

    @AfterEach
    void stops() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void still_says_in_the_readers_language_what_happened_and_keeps_its_secrets() throws Exception {
        var page = get("/ar/agreements");
        var problem = get("/api/v1/away");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<h1>")
                .doesNotContain("secret", "Exception");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Retry-After")).contains("5");
        assertThat(problem.body()).contains("/problems/unavailable").doesNotContain("secret");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
