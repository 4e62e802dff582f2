package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The point in both times at which the index is read: as known at an entry, on a day.
record Moment(long known, LocalDate day) {

    /// The documents that hold then. Almost always that is one term: what is known now, on a day after which nothing is
    /// known to change.
    Query query(Snapshot snapshot) {
        if (known >= snapshot.entry()) {
            return snapshot.fact(this, () -> nothingEndsLater(snapshot)) ? is(Field.CURRENT) : onDay(is(Field.LIVE));
        }
        return onDay(new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Field.KNOWN_FROM, 0, known), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Field.KNOWN_TO, known, Long.MAX_VALUE), Occur.FILTER)
                .build());
    }

    private boolean nothingEndsLater(Snapshot snapshot) {
        try {
            return snapshot.count(new BooleanQuery.Builder()
                            .add(LongPoint.newRangeQuery(Field.ENDS, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                            .add(is(Field.LIVE), Occur.FILTER)
                            .build())
                    == 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Query onDay(Query known) {
        return new BooleanQuery.Builder()
                .add(known, Occur.FILTER)
                .add(LongPoint.newRangeQuery(Field.DAY_FROM, Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Field.DAY_TO, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    private static Query is(String what) {
        return new TermQuery(new Term(Field.IS, what));
    }
}
