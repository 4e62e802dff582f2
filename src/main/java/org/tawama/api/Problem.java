package org.tawama.api;

import java.util.Locale;

/// What may be wrong with a request, or with us. Each has a title `api.problem.<code>` and a sentence
/// `api.problem.<code>.detail` in every language; its address is `/problems/<code>`.
public enum Problem {
    UNKNOWN_ADDRESS(404),
    UNKNOWN_RECORD(404),
    UNKNOWN_ENTRY(404),
    WITHDRAWN_RECORD(410),
    UNKNOWN_PARAMETER(400),
    REPEATED_PARAMETER(400),
    BAD_VALUE(400),
    BAD_ENCODING(400),
    /// Not HTTP, or an address or headers that nobody can read; the server turned it away.
    MALFORMED_REQUEST(400),
    /// The `Host` header is no host.
    BAD_HOST(400),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /// A body of more bytes than anybody sends who only reads.
    TOO_LARGE(413),
    TOO_LONG(414),
    /// A version, a method or an expectation of HTTP that is not for reading.
    NOT_SUPPORTED(400),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /// What stands behind a status that the server gave without a word.
    public static Problem of(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 404 -> UNKNOWN_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> TOO_LARGE;
            case 414, 431 -> TOO_LONG;
            case 500 -> UNEXPECTED;
            case 503 -> UNAVAILABLE;
            default -> NOT_SUPPORTED;
        };
    }

    /// The HTTP status code it is answered with.
    public int status() {
        return status;
    }

    /// `bad-value`
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its title.
    public String titleKey() {
        return "api.problem." + code();
    }

    /// The key of the sentence that says more.
    public String detailKey() {
        return titleKey() + ".detail";
    }

    /// The address that identifies the kind of problem.
    String type() {
        return "/problems/" + code();
    }
}
