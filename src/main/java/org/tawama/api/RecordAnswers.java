package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tawama.opendata.Format;
import org.tawama.opendata.Json;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// One record in any format.
///
/// Answers as JSON are kept, as bytes, for as long as the log has not grown: a record reads differently also when
/// something it refers to changes, so a new entry ends all of them. At most some megabytes are kept.
final class RecordAnswers {
    private static final long MOST_BYTES = 16_000_000;

    private final Records records;
    private final Sheets sheets;
    private volatile Kept kept = new Kept(-1);

    private record Key(Kind<?> kind, String id, LocalDate asof) {}

    /// What was answered while the log had `head` entries.
    private static final class Kept {
        private final long head;
        private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();

        private Kept(long head) {
            this.head = head;
        }
    }

    RecordAnswers(Records records, Sheets sheets) {
        this.records = records;
        this.sheets = sheets;
    }

    Answer one(Kind<?> kind, Request request) {
        var known = request.query().number("known");
        if (known.isPresent()) Parameters.requireKnown(known.getAsLong(), records.head());
        var asof = request.query().day("asof").orElse(request.today());
        var format = Negotiation.format(request);
        var key = new Key(kind, request.variable("id"), asof);
        if (known.isPresent() || !format.extension().equals("json")) {
            return drawn(key, format, known.isPresent() ? Known.at(known.getAsLong()) : Known.latest());
        }
        return keptOr(records.headLately(), key, format);
    }

    private Answer keptOr(long head, Key key, Format format) {
        var now = kept;
        if (now.head != head || now.bytes.get() > MOST_BYTES) {
            now = new Kept(head);
            kept = now;
        }
        var answer = now.answers.get(key);
        if (answer != null) return answer;
        var drawn = drawn(key, format, Known.latest());
        if (now.answers.put(key, drawn) == null) now.bytes.addAndGet(drawn.body().length);
        return drawn;
    }

    private Answer drawn(Key key, Format format, Known known) {
        var sheet = find(key, known);
        var history = "/api/v1/" + key.kind().plural() + "/" + Percent.encode(key.id()) + "/history";
        return Answer.of(format.mediaType(), bytes(sheet, format))
                .with("Link", "<" + history + ">; rel=\"version-history\"")
                .with("Vary", "Accept");
    }

    private Sheet find(Key key, Known known) {
        var readable = key.id().indexOf('\0') < 0;
        return (readable ? sheets.find(key.kind(), key.id(), key.asof(), known) : java.util.Optional.<Sheet>empty())
                .orElseThrow(() -> Refused.record(key.kind().plural(), key.id()));
    }

    private static byte[] bytes(Sheet sheet, Format format) {
        if (format.extension().equals("json")) return Json.bytes(sheet);
        var out = new ByteArrayOutputStream();
        format.write(sheet.listed(), List.of(sheet).iterator(), out);
        return out.toByteArray();
    }
}
