package org.tawama.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.Listed;

/// Thrown by whatever reads a request and cannot go on; the edge answers it as a problem in the reader's language.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;
    private static final long MOST_NAMED = 1_000;

    private final transient Problem problem;
    private final transient Map<String, String> holes;
    private final transient Optional<String> parameter;
    private final transient List<String> allowed;

    private Refused(Problem problem, Map<String, String> holes, Optional<String> parameter, List<String> allowed) {
        super(problem.code() + " " + holes, null, false, false);
        this.problem = problem;
        this.holes = Map.copyOf(holes);
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    static Refused of(Problem problem) {
        return new Refused(problem, Map.of(), Optional.empty(), List.of());
    }

    static Refused record(String kind, String id) {
        var holes = Map.of("kind", kind, "id", quoted(id));
        return new Refused(Problem.UNKNOWN_RECORD, holes, Optional.empty(), List.of());
    }

    static Refused withdrawn(String kind, String id) {
        var holes = Map.of("kind", kind, "id", quoted(id));
        return new Refused(Problem.WITHDRAWN_RECORD, holes, Optional.empty(), List.of());
    }

    static Refused entry(String number) {
        return new Refused(Problem.UNKNOWN_ENTRY, Map.of("number", quoted(number)), Optional.empty(), List.of());
    }

    /// @param allowed the names that would have been understood
    static Refused unknownParameter(String name, List<String> allowed) {
        return parameter(Problem.UNKNOWN_PARAMETER, name, Map.of("name", quoted(name)), allowed);
    }

    static Refused repeated(String name) {
        return parameter(Problem.REPEATED_PARAMETER, name, Map.of("name", name), List.of());
    }

    /// @param allowed all values that would have been understood, when they can be listed
    static Refused value(String name, String value, List<String> allowed) {
        return parameter(Problem.BAD_VALUE, name, Map.of("name", name, "value", quoted(value)), allowed);
    }

    /// A value that is not such a number; bounds beyond what a person counts to are not named.
    static Refused number(String name, String value, Parameter.Whole whole) {
        if (whole.most() > MOST_NAMED) return value(name, value, List.of());
        var holes = Map.of(
                "name", name,
                "value", quoted(value),
                "least", Long.toString(whole.least()),
                "most", Long.toString(whole.most()));
        return parameter(Problem.BAD_VALUE, name, holes, List.of());
    }

    /// A value that names a record which the register has never held.
    ///
    /// @param list where all that could be named stand
    static Refused noRecord(String name, String value, Listed list) {
        var holes = Map.of("name", name, "value", quoted(value), "list", "/api/v1/" + list.code());
        return parameter(Problem.BAD_VALUE, name, holes, List.of());
    }

    private static Refused parameter(Problem problem, String name, Map<String, String> holes, List<String> allowed) {
        return new Refused(problem, holes, Optional.of(quoted(name)), allowed);
    }

    Problem problem() {
        return problem;
    }

    /// What fills the sentence.
    Map<String, String> holes() {
        return holes;
    }

    /// The parameter that is to blame.
    Optional<String> parameter() {
        return parameter;
    }

    List<String> allowed() {
        return allowed;
    }

    /// What a stranger sent, short enough to be sent back and without control characters.
    private static String quoted(String text) {
        var short_ = text.codePoints().limit(LONGEST_QUOTE);
        var quote = short_.map(point -> Character.isISOControl(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return quote.length() < text.length() ? quote + "…" : quote;
    }
}
