package org.tawama.portal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tawama.vocabulary.Language;

/// What lies outside the languages: the door that finds the reader's own, and the files that browsers and search
/// engines ask for.
final class Doorway {
    private static final java.time.Duration DAY = java.time.Duration.ofDays(1);

    private final SiteMap map;
    private final Assets assets;

    Doorway(SiteMap map, Assets assets) {
        this.map = map;
        this.assets = assets;
    }

    static Language preferred(ServerRequest request) {
        return Language.preferred(Optional.ofNullable(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
    }

    ServerResponse home(ServerRequest request) {
        return to(request, "");
    }

    ServerResponse problem(ServerRequest request) {
        return to(request, request.path());
    }

    private static ServerResponse to(ServerRequest request, String path) {
        return ServerResponse.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/" + preferred(request).code() + path)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    ServerResponse icon(ServerRequest request) {
        return ServerResponse.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, assets.base() + "/mark.svg")
                .build();
    }

    /// Everything may be read; lists with filters are left to people, or a robot would never end.
    ServerResponse robots(ServerRequest request) {
        return file(
                MediaType.TEXT_PLAIN,
                String.join(
                        "\n",
                        List.of(
                                "User-agent: *",
                                "Disallow: /*?",
                                "Disallow: /api/",
                                "Sitemap: " + site(request) + "/sitemap.xml",
                                "")));
    }

    ServerResponse siteMap(ServerRequest request) {
        return file(MediaType.APPLICATION_XML, map.xml(site(request)));
    }

    private static ServerResponse file(MediaType type, String text) {
        return ServerResponse.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(DAY).cachePublic())
                .body(text);
    }

    static URI site(ServerRequest request) {
        var asked = request.uri();
        return URI.create(asked.getScheme() + "://"
                + Optional.ofNullable(asked.getRawAuthority()).orElse("localhost"));
    }
}
