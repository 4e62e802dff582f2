package org.tawama.api;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;
import tools.jackson.databind.node.JsonNodeFactory;

/// Says what is wrong as RFC 9457 problem details, in the reader's language.
final class Problems {
    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    Answer answer(Refused refused, Language language) {
        var problem = refused.problem();
        var words = messages.in(language);
        var key = "api.problem." + problem.code();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", problem.type())
                .put("title", words.say(key))
                .put("status", problem.status())
                .put("detail", words.say(key + ".detail", inTurn(refused.holes())));
        refused.parameter().ifPresent(parameter -> body.put("parameter", parameter));
        if (!refused.allowed().isEmpty()) {
            var allowed = body.putArray("allowed");
            refused.allowed().forEach(allowed::add);
        }
        return Answer.problem(problem, body)
                .with("Content-Language", language.code())
                .with("Vary", "Accept-Language");
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
