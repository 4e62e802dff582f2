package org.tawama.api;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Says what is wrong as RFC 9457 problem details, in the reader's language.
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Messages messages;

    public Problems(Messages messages) {
        this.messages = messages;
    }

    Answer answer(Refused refused, Language language) {
        var problem = refused.problem();
        var body = body(problem, detailKey(refused), problem.status(), language, refused.holes());
        refused.parameter().ifPresent(parameter -> body.put("parameter", parameter));
        if (!refused.allowed().isEmpty()) {
            var allowed = body.putArray("allowed");
            refused.allowed().forEach(allowed::add);
        }
        return Answer.problem(problem, body)
                .with("Content-Language", language.code())
                .with("Vary", "Accept-Language");
    }

    /// The problem of a request that never came to the interface, as JSON.
    ///
    /// @param status the answer's, where it is another than the usual one
    public byte[] of(Problem problem, int status, Language language) {
        return JsonMapper.shared().writeValueAsBytes(body(problem, problem.detailKey(), status, language, Map.of()));
    }

    /// Where values cannot be listed, the sentence says what they look like.
    private static String detailKey(Refused refused) {
        if (refused.problem() != Problem.BAD_VALUE) return refused.problem().detailKey();
        if (refused.holes().containsKey("list")) return "api.problem.bad-value.record.detail";
        if (refused.holes().containsKey("most")) return "api.problem.bad-value.number.detail";
        return switch (refused.parameter().orElse("")) {
            case "asof" -> "api.problem.bad-value.asof.detail";
            case "known" -> "api.problem.bad-value.known.detail";
            case "signedFrom", "signedTo" -> "api.problem.bad-value.signed.detail";
            case Mementos.ACCEPT -> "api.problem.bad-value.accept-datetime.detail";
            default -> Problem.BAD_VALUE.detailKey();
        };
    }

    private ObjectNode body(
            Problem problem, String detailKey, int status, Language language, Map<String, String> holes) {
        var words = messages.in(language);
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", problem.type())
                .put("title", words.say(problem.titleKey()))
                .put("status", status)
                .put("detail", words.say(detailKey, inTurn(holes)));
    }

    private static Object[] inTurn(Map<String, String> holes) {
        return holes.entrySet().stream()
                .flatMap(hole -> Stream.of(hole.getKey(), hole.getValue()))
                .toArray();
    }

    /// Whether something failed because the database does not answer, which passes.
    static boolean isOutage(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException || cause instanceof TransientDataAccessException) {
                return true;
            }
            if (cause instanceof SQLException refused && tellsOutage(refused.getSQLState())) return true;
        }
        return false;
    }

    /// Class 08 is a broken connection, 57P a server that goes down or comes up, 53 one without resources.
    private static boolean tellsOutage(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
