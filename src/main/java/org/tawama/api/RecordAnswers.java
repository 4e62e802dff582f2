package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
    private final Covers covers;
    private final Calendars calendars;
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

    RecordAnswers(
            Records records, Sheets sheets, Search search, Covers covers, Calendars calendars, StatementWords words) {
        this.covers = covers;
        this.calendars = calendars;
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
        var format = Negotiation.format(request, Format.ofOne(Listed.of(kind)));
        var key = new Key(kind, request.variable("id"), asof);
        if (!format.extension().equals("json")) return answer(key, format, drawn(key, format, known, request));
        return known.isLatest() ? keptOr(head, key, format) : answer(key, format, json(key, known, head));
    }

    private Answer keptOr(long head, Key key, Format format) {
        var now = kept;
        if (now.head != head || now.bytes.get() > MOST_BYTES) {
            now = new Kept(head);
            kept = now;
        }
        var answer = now.answers.get(key);
        if (answer != null) return answer;
        var made = answer(key, format, json(key, Known.latest(), head));
        if (now.answers.put(key, made) == null) now.bytes.addAndGet(made.body().length);
        return made;
    }

    private byte[] json(Key key, Known known, long head) {
        var body = search.json(Listed.of(key.kind()), key.id(), key.asof(), known, head)
                .orElseGet(() -> Json.bytes(find(key, known)));
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
                .with("Vary", Negotiation.varying(format));
    }

    private byte[] drawn(Key key, Format format, Known known, Request request) {
        var kept = format.keepsWithdrawn() ? findWithdrawn(key, known) : Optional.<Sheet>empty();
        var sheet = kept.orElseGet(() -> find(key, known));
        var all = format.keepsWithdrawn() ? calendars.of(sheet, key.asof(), known) : Stream.of(sheet);
        var out = new ByteArrayOutputStream();
        format.write(covers.one(sheet, request, format, key.asof(), known), all.iterator(), out);
        return out.toByteArray();
    }

    private Optional<Sheet> findWithdrawn(Key key, Known known) {
        var readable = key.id().indexOf('\0') < 0;
        return readable ? calendars.findWithdrawn(key.kind(), key.id(), key.asof(), known) : Optional.empty();
    }

    private Sheet find(Key key, Known known) {
        var readable = key.id().indexOf('\0') < 0;
        return (readable ? sheets.find(key.kind(), key.id(), key.asof(), known) : Optional.<Sheet>empty())
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
}
