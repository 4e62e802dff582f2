package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;

/// Finds records by words, facets and dates, on any day and as known at any entry. Safe for any number of threads.
///
/// 1. [#open] the index; it follows the log from then on.
/// 2. A writer that wants to read what it wrote waits with [#awaitIndexed].
/// 3. [#find] a page; ask for the next with the cursor that the page gave.
/// 4. [#close] it; a crash instead costs no more than taking the newest entries from the log again.
public final class Search implements AutoCloseable {
    /// How long a question about an entry that the index has not reached yet may wait for it.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// An index that has taken nothing in for so long stands still.
    private static final Duration STILLNESS = Duration.ofMillis(1_500);

    private static final int MOST_SUGGESTIONS = 10;

    private final Records records;
    private final Index index;
    private final Follower follower;
    private final Conditions conditions;

    private Search(Records records, Index index, Follower follower, Conditions conditions) {
        this.records = records;
        this.index = index;
        this.follower = follower;
        this.conditions = conditions;
    }

    /// Opens the index in that folder, or begins a new one, and follows the log. Returns before it has caught up.
    public static Search open(Path folder, Records records, Sheets sheets) {
        var analysis = new Analysis();
        var index = Index.open(folder, analysis, records);
        var follower = new Follower(records, sheets, index);
        follower.start();
        return new Search(records, index, follower, new Conditions(analysis));
    }

    /// Begins an index in the empty folder `to` with what is kept in `from`, so that [#open] has less to do. Whoever
    /// follows the log in `from` is not disturbed.
    public static void copy(Path from, Path to) {
        IndexCopy.make(from, to);
    }

    /// Waits until what the first `entry` entries say is found, at most for `patience`; says whether it is.
    public boolean awaitIndexed(long entry, Duration patience) throws InterruptedException {
        return follower.awaitShown(entry, patience);
    }

    /// The same for whoever would rather hear soon that the index stands still than wait for it in vain.
    public boolean awaitIndexedWhileGrowing(long entry, Duration patience) throws InterruptedException {
        return follower.awaitShownWhileGrowing(entry, patience, STILLNESS);
    }

    /// The names of all facets.
    public static List<String> facets() {
        return Facets.ALL.stream().map(Facet::name).toList();
    }

    /// The page asked for, or the parameter that cannot be followed.
    public Answer find(Inquiry inquiry) {
        var refusal = Words.refusal(inquiry.q());
        if (refusal.isPresent()) return refusal.get();
        var stranger = stranger(inquiry);
        if (stranger.isPresent()) return stranger.get();
        var cursor = inquiry.cursor().map(text -> Cursor.parse(text, inquiry));
        if (cursor.isPresent() && cursor.get().isEmpty()) {
            return new Refused(
                    "cursor", Refused.Fault.BAD_CURSOR, inquiry.cursor().get());
        }
        var wanted = cursor.flatMap(parsed -> parsed).map(Cursor::moment).map(Moment::known);
        var known = wanted.orElse(inquiry.known().entries());
        if (!inquiry.known().isLatest() || wanted.isPresent()) {
            if (!reached(known)) {
                return new Refused("known", Refused.Fault.BEYOND_THE_LOG, Long.toString(known));
            }
        }
        return read(snapshot -> new Page(snapshot, conditions, inquiry, cursor.flatMap(parsed -> parsed)).read());
    }

    /// The first selection that names a record which the register has never held.
    private Optional<Refused> stranger(Inquiry inquiry) {
        for (var selection : inquiry.selections().entrySet()) {
            var list = Facet.get(selection.getKey()).namedBy();
            if (list.isEmpty()) continue;
            for (var id : selection.getValue()) {
                if (!wasHeld(list.get(), id)) {
                    return Optional.of(new Refused(selection.getKey(), Refused.Fault.NO_SUCH_RECORD, id));
                }
            }
        }
        return Optional.empty();
    }

    /// The index may be behind the log, which then knows.
    private boolean wasHeld(Listed list, String id) {
        return read(new Item(list, id)::existed)
                || list.kind()
                        .filter(kind -> records.find(kind, id).isPresent()
                                || records.findWithdrawn(kind, id, Known.latest())
                                        .isPresent())
                        .isPresent();
    }

    /// The list whose records are the values of that facet; empty when the values are codes.
    public static Optional<Listed> namedBy(String facet) {
        return Facet.find(facet).flatMap(Facet::namedBy);
    }

    /// The JSON, in UTF-8, of the item with that identifier on that day, as known: the very bytes of its sheet.
    ///
    /// Empty when there is none, and while the index has not come as far as what is to count as known, which is at
    /// least `head` when that is everything. Then the register is to be asked.
    public Optional<byte[]> json(Listed list, String id, LocalDate day, Known known, long head) {
        var needed = known.isLatest() ? head : known.entries();
        return read(snapshot -> {
            if (snapshot.entry() < needed) return Optional.<byte[]>empty();
            var moment = new Moment(Math.min(known.entries(), snapshot.entry()), day);
            return new Item(list, id).json(snapshot, moment);
        });
    }

    /// Names on that day, as known, that begin like what was typed, at most ten.
    public List<Suggestion> suggest(String typed, Language language, int limit, LocalDate asof, Known known) {
        if (Words.refusal(typed).isPresent() || !(known.isLatest() || reached(known.entries()))) return List.of();
        var most = Math.clamp(limit, 1, MOST_SUGGESTIONS);
        return read(snapshot -> {
            var moment = new Moment(Math.min(known.entries(), snapshot.entry()), asof);
            return Suggesting.of(snapshot, Words.read(typed), language, most, moment);
        });
    }

    private boolean reached(long known) {
        try {
            return follower.awaitShown(known, Duration.ZERO)
                    || (known <= records.head() && follower.awaitShown(known, PATIENCE));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Reader<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    private <T> T read(Reader<T> reader) {
        try {
            var snapshot = index.acquire();
            try {
                return reader.read(snapshot);
            } finally {
                index.release(snapshot);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
    }

    @Override
    public void close() {
        follower.close();
        index.close();
    }
}
