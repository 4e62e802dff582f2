package org.tawama.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The short address of a page as it read on a day, as known at an entry, to be cited: `/fr/agreements/a6@412`,
/// `/fr/agreements@2010-05-03@412?country=TN`. After the page's own address comes the day in law, the entry, or both;
/// without a language it opens in the reader's own.
///
/// It leads on to the page that says the same in words of its own: `?asof=2010-05-03&known=412`.
final class PermanentAddress {
    private static final Pattern SPELLING =
            Pattern.compile("(/(?:ar|fr|en)(?=[/@]))?((?:/[^@]*)?)(?:@(\\d{4}-\\d{2}-\\d{2}))?(?:@(\\d{1,18}))?");

    private PermanentAddress() {}

    /// Whether a request is for such an address.
    static RequestPredicate asked() {
        return RequestPredicates.GET("/**")
                .or(RequestPredicates.HEAD("/**"))
                .and(request -> request.path().contains("@")
                        && SPELLING.matcher(request.path()).matches());
    }

    static ServerResponse follow(ServerRequest request) {
        var parts = SPELLING.matcher(request.path());
        if (!parts.matches()) throw new IllegalArgumentException("no permanent address: " + request.path());
        var query = new StringBuilder(
                Optional.ofNullable(request.servletRequest().getQueryString()).orElse(""));
        append(query, "asof", parts.group(3));
        append(query, "known", parts.group(4));
        var language = Optional.ofNullable(parts.group(1))
                .orElseGet(() -> "/" + Doorway.preferred(request).code());
        var path = parts.group(2).equals("/") ? "" : parts.group(2);
        return ServerResponse.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, language + path + "?" + query)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static void append(StringBuilder query, String name, @org.jspecify.annotations.Nullable String value) {
        if (value == null) return;
        query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }

    /// @param path the page's own address
    /// @param query what else it is asked, question mark included; empty if nothing
    static String of(String path, Page.AsOf standing, String query) {
        return path + "@" + standing.day() + "@" + standing.entry() + query;
    }

    /// The same, whatever the day: as a record was known at an entry.
    static String of(String path, long entry) {
        return path + "@" + entry;
    }
}
