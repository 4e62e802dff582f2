package org.tawama.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tawama.vocabulary.LocalText;
import tools.jackson.databind.node.ObjectNode;

/// Objects of a standard that others made: one alone, or all of a list, a line each, in the envelope that the standard
/// has for lists.
final class JsonObjects {
    private JsonObjects() {}

    private static final int AT_ONCE = 500;

    /// What is asked of the register for each record is asked for some hundred at once.
    static Stream<List<Sheet>> someAtOnce(Iterator<? extends Sheet> sheets) {
        return Stream.generate(() -> next(sheets)).takeWhile(some -> !some.isEmpty());
    }

    private static List<Sheet> next(Iterator<? extends Sheet> sheets) {
        var some = new ArrayList<Sheet>();
        while (some.size() < AT_ONCE && sheets.hasNext()) some.add(sheets.next());
        return some;
    }

    /// One object, and nothing around it.
    static void one(ObjectNode object, OutputStream out) {
        try {
            write(out, object + "\n");
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// `{"name":[…],…}`. Takes one object at a time, and flushes; does not close `out`.
    ///
    /// @param rest what else the envelope says, behind the objects
    static void all(String name, Iterator<ObjectNode> objects, ObjectNode rest, OutputStream out) {
        all(Json.object(), name, objects, rest, out);
    }

    /// @param before what the envelope says before the objects
    static void all(ObjectNode before, String name, Iterator<ObjectNode> objects, ObjectNode rest, OutputStream out) {
        try {
            write(out, before.isEmpty() ? "{" : before.toString().replaceFirst("}$", ","));
            write(out, "\"" + name + "\":[");
            while (objects.hasNext()) {
                write(out, "\n" + objects.next());
                if (objects.hasNext()) write(out, ",");
            }
            write(out, "\n]" + (rest.isEmpty() ? "}" : "," + rest.toString().substring(1)) + "\n");
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The text in the reader's language, else in the first that it has; nothing when it has none.
    static void put(ObjectNode object, String name, LocalText text, Cover cover) {
        Json.put(object, name, text.shownIn(cover.language()).map(LocalText.Shown::text));
    }
}
