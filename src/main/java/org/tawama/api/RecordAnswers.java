package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tawama.opendata.Format;
import org.tawama.opendata.Json;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.StatementWords;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One record in any format.
///
/// Its JSON stands in the search index, for lists show it; it is answered from there as soon as the index has come as
/// far as the log, and until then, and in other formats, drawn from the register. Answers as JSON are kept, as bytes,
/// for as long as the log has not grown: a record reads differently also when
/// something it refers to changes, so a new entry ends all of them. At most some megabytes are kept. What was erased
/// from a record is said whatever is asked for as known, so it is put in here, and stands in no index.
final class RecordAnswers {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final long MOST_BYTES = 16_000_000;

    private final Records records;
    private final Sheets sheets;
    private final Search search;
    private final ErasedRecords erased;
    private final ErasedFields erasedFields;
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

    RecordAnswers(Records records, Sheets sheets, Search search, StatementWords words) {
        this.records = records;
        this.sheets = sheets;
        this.search = search;
        this.erased = new ErasedRecords(records);
        this.erasedFields = new ErasedFields(words);
    }

    Answer one(Kind<?> kind, Request request) {
        var asked = request.query().number("known");
        var known = asked.isPresent() ? Known.at(asked.getAsLong()) : Known.latest();
        var head = Parameters.head(records, known);
        var asof = request.query().day("asof").orElse(request.today());
        var format = Negotiation.format(request);
        var key = new Key(kind, request.variable("id"), asof);
        if (!format.extension().equals("json")) return answer(key, format, drawn(key, format, known));
        return known.isLatest() ? keptOr(head, key, format) : answer(key, format, json(key, format, known, head));
    }

    private Answer keptOr(long head, Key key, Format format) {
        var now = kept;
        if (now.head != head || now.bytes.get() > MOST_BYTES) {
            now = new Kept(head);
            kept = now;
        }
        var answer = now.answers.get(key);
        if (answer != null) return answer;
        var made = answer(key, format, json(key, format, Known.latest(), head));
        if (now.answers.put(key, made) == null) now.bytes.addAndGet(made.body().length);
        return made;
    }

    private byte[] json(Key key, Format format, Known known, long head) {
        var body = search.json(Listed.of(key.kind()), key.id(), key.asof(), known, head)
                .orElseGet(() -> drawn(key, format, known));
        var erasures = erased.from(key.id());
        if (erasures.isEmpty()) return body;
        var object = (ObjectNode) MAPPER.readTree(body);
        erasedFields.put(object, erasures);
        return MAPPER.writeValueAsBytes(object);
    }

    private static Answer answer(Key key, Format format, byte[] body) {
        var history = "/api/v1/" + key.kind().plural() + "/" + Percent.encode(key.id()) + "/history";
        return Answer.of(format.mediaType(), body)
                .with("Link", "<" + history + ">; rel=\"version-history\"")
                .with("Vary", "Accept");
    }

    private byte[] drawn(Key key, Format format, Known known) {
        return bytes(find(key, known), format);
    }

    private Sheet find(Key key, Known known) {
        var readable = key.id().indexOf('\0') < 0;
        return (readable ? sheets.find(key.kind(), key.id(), key.asof(), known) : java.util.Optional.<Sheet>empty())
                .orElseThrow(() -> readable
                        ? unknown(key, known)
                        : Refused.record(key.kind().plural(), key.id()));
    }

    private Refused unknown(Key key, Known known) {
        var withdrawn = records.findWithdrawn(key.kind(), key.id(), known).isPresent();
        return withdrawn
                ? Refused.withdrawn(key.kind().plural(), key.id())
                : Refused.record(key.kind().plural(), key.id());
    }

    private static byte[] bytes(Sheet sheet, Format format) {
        if (format.extension().equals("json")) return Json.bytes(sheet);
        var out = new ByteArrayOutputStream();
        format.write(sheet.listed(), List.of(sheet).iterator(), out);
        return out.toByteArray();
    }
}
