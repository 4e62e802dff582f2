package org.tawama.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;
import org.tawama.tables.RowOutcome.How;

/// Brings a table into the register through the write door. What is whole or absent is the row: a sound row is recorded
/// whatever stands in the others.
///
/// 1. The table is read a row at a time; [Claims] says what the row claims, or why it is refused.
/// 2. Some hundred claims at a time are put on the registrar's desk by a [Portion], which matches their parties and
///    joins or begins their records, all at once or not at all.
/// 3. Every row is told to the report in the order of the file.
///
/// An import that was killed has stated whole portions; to run it again states the rest. Used once, by one thread.
public final class TableImport {
    static final String ACT = "imported";
    private static final int ROWS_AT_ONCE = 500;
    private static final int WAITING_AT_MOST = 5_000;
    private static final int MOST_THEMES = 1_000;
    private static final Pattern UNREADABLE = Pattern.compile("\\uFFFD|[\\p{Cc}&&[^\\t\\r\\n]]");

    private final Mapping mapping;
    private final Registrar registrar;
    private final Records records;
    private final String office;
    private final KnownParties known;
    private final Matching matching;
    private final Notes notes = new Notes();
    private final Joining joining;
    private final Claims claims;

    /// @param office in whose name the statements are made
    public TableImport(Mapping mapping, Gazetteer gazetteer, Registrar registrar, Records records, String office) {
        this.mapping = mapping;
        this.registrar = registrar;
        this.records = records;
        this.office = office;
        this.known = new KnownParties(records);
        this.matching = new Matching(gazetteer, gazetteer.namesakes(), known);
        this.joining = new Joining(mapping, notes);
        this.claims = new Claims(mapping, gazetteer, themes(records));
    }

    private static Set<String> themes(Records records) {
        return records.list(Kind.THEME, "", MOST_THEMES, Known.latest()).stream()
                .map(theme -> theme.id())
                .collect(Collectors.toSet());
    }

    /// Reads the table and states what is new in it; tells every row, in the order of the file.
    public TableReport into(TableFile file, Consumer<RowOutcome> details) throws IOException {
        var batch = Batch.of(mapping.name(), records.head());
        return run(file, details, batch, writing -> {
            var written = registrar.write(office, ACT, Occasion.BATCH.reason(batch.text()), writing);
            return new Registrar.TriedOut(written.recorded(), written.asked());
        });
    }

    /// Reads the table and tells what would become of its rows; states nothing.
    public TableReport tried(TableFile file, Consumer<RowOutcome> details) throws IOException {
        return run(file, details, Batch.of(mapping.name(), records.head()), writing -> registrar.tryOut(ACT, writing));
    }

    /// States what is put on the desk, or only tries it out; gives what came of it.
    private interface Stating {
        Registrar.TriedOut state(Consumer<Desk> writing);
    }

    private TableReport run(TableFile file, Consumer<RowOutcome> details, Batch batch, Stating stating)
            throws IOException {
        requireOneSource();
        var tally = new Tally();
        var run = new Run(stating, outcome -> {
            tally.count(outcome);
            details.accept(outcome);
        });
        file.table().read(run);
        run.flush();
        return tally.report(mapping.name(), batch);
    }

    /// Whoever takes the name of another document would speak in its name.
    private void requireOneSource() {
        records.find(Kind.SOURCE, mapping.name())
                .map(standing -> standing.value().publisher())
                .filter(publisher -> !publisher.equals(mapping.source().publisher()))
                .ifPresent(publisher -> {
                    throw new TableUnreadable("The source " + mapping.name() + " is a document of another publisher, "
                            + publisher + ": give the mapping's source an id of its own");
                });
    }

    private final class Run implements Table.Rows {
        private final Stating stating;
        private final Consumer<RowOutcome> told;
        private final List<Claim> waiting = new ArrayList<>();
        private final List<RowOutcome> refused = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private boolean stated;

        private Run(Stating stating, Consumer<RowOutcome> told) {
            this.stating = stating;
            this.told = told;
        }

        @Override
        public void heading(List<String> names) {
            requireText(names);
            var columns = new Columns(names);
            mapping.columns()
                    .forEach(column -> require(columns, column.name(), "line " + column.line() + " of the mapping"));
            mapping.key().forEach(column -> require(columns, column, "the mapping's key"));
        }

        /// Whoever does not see the names as he wrote them has saved them in another encoding, or no table at all.
        private static void requireText(List<String> names) {
            if (names.stream().noneMatch(name -> UNREADABLE.matcher(name).find())) return;
            throw new TableUnreadable("The first row of the table is not text in UTF-8: save it again as UTF-8");
        }

        private static void require(Columns columns, String column, String where) {
            if (columns.at(column) < 0) throw lacking(where, column, columns);
            if (!columns.repeated(column)) return;
            throw new TableUnreadable("The table has several columns " + column + ", which " + where
                    + " names: give them different names in its first row");
        }

        private static TableUnreadable lacking(String where, String column, Columns columns) {
            var names = columns.names().stream().limit(30).collect(Collectors.joining(", "));
            return new TableUnreadable("The table has no column " + column + ", which " + where
                    + " names: write one of its columns there (" + names + ")");
        }

        @Override
        public void row(DataRow row) {
            switch (claims.read(row)) {
                case Claims.Read.Refused no -> refused(row.number(), row.number(), no.refusal());
                case Claims.Read.Sound sound -> claim(sound.claim());
            }
        }

        private void claim(Claim claim) {
            if (keys.add(claim.origin())) {
                waiting.add(claim);
                if (waiting.size() >= ROWS_AT_ONCE) flush();
                return;
            }
            var number = claim.row().number();
            refused(number, number, new Refusal(Reason.REPEATED_KEY, claim.origin()));
        }

        @Override
        public void refused(long from, long to, Refusal refusal) {
            refused.add(RowOutcome.refused(from, to, refusal));
            if (refused.size() >= WAITING_AT_MOST) flush();
        }

        private void flush() {
            var outcomes = waiting.isEmpty() ? List.<RowOutcome>of() : stated();
            var merged = new ArrayList<>(outcomes);
            merged.addAll(refused);
            merged.sort(java.util.Comparator.comparingLong(RowOutcome::from));
            merged.forEach(told);
            waiting.clear();
            refused.clear();
        }

        private List<RowOutcome> stated() {
            var outcomes = new ArrayList<RowOutcome>();
            var came = stating.state(desk -> {
                known.follow();
                if (!stated) desk.put(Kind.SOURCE, mapping.source(), Set.of());
                var portion = new Portion(mapping, matching, known, joining, new NewParties(mapping, notes), desk);
                outcomes.addAll(portion.put(waiting));
            });
            stated = true;
            return outcomes.stream().map(outcome -> corrected(outcome, came)).toList();
        }

        /// A row that the register took nothing new from is known, whatever it seemed. What the rules ask of its record
        /// is asked because of it.
        private static RowOutcome corrected(RowOutcome outcome, Registrar.TriedOut came) {
            var record = outcome.record();
            if (record.isEmpty()) return outcome;
            var doubts = Stream.concat(
                            outcome.doubts().stream(), came.asked().getOrDefault(record.get(), List.of()).stream())
                    .distinct()
                    .toList();
            var how = came.recorded().contains(record.get()) ? outcome.how() : How.KNOWN;
            return new RowOutcome(outcome.from(), outcome.to(), how, record, doubts, Optional.empty());
        }
    }
}
