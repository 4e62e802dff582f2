package org.tawama.api;

import java.util.Locale;

/// What may be wrong with a request, or with us. Each has a title `api.problem.<code>` and a sentence
/// `api.problem.<code>.detail` in every language; its address is `/problems/<code>`.
enum Problem {
    UNKNOWN_ADDRESS(404),
    UNKNOWN_RECORD(404),
    UNKNOWN_ENTRY(404),
    UNKNOWN_PARAMETER(400),
    REPEATED_PARAMETER(400),
    BAD_VALUE(400),
    BAD_ENCODING(400),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LONG(414),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /// The HTTP status code it is answered with.
    int status() {
        return status;
    }

    /// `bad-value`
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The address that identifies the kind of problem.
    String type() {
        return "/problems/" + code();
    }
}
