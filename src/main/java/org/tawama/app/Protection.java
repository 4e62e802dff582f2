package org.tawama.app;

import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.tawama.vocabulary.SiteAddress;

/// The headers that keep a browser from doing with an answer what we did not mean: on every answer, whoever gives it.
final class Protection {
    private static final String OF_PAGES = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// What programs read loads nothing, should a browser show it.
    private static final String OF_DATA = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String A_YEAR = "max-age=31536000";

    private final boolean secure;

    /// @param told where readers find the register; behind `https` they are told never to come by `http`
    Protection(Optional<SiteAddress> told) {
        this.secure = told.map(SiteAddress::secure).orElse(false);
    }

    void cover(Request request, Response response) {
        response.setHeader("Content-Security-Policy", Addressed.toPrograms(request) ? OF_DATA : OF_PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (secure || request.isSecure()) response.setHeader("Strict-Transport-Security", A_YEAR);
    }
}
