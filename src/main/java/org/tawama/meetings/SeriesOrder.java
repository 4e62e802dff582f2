package org.tawama.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.PartialDate;

/// The sessions of one series in the order in which they took place, as far as sources say.
///
/// A number decides first. A session without one stands before the first numbered session that began certainly later;
/// where its date is not known either, it stands last.
public final class SeriesOrder {
    private static final Comparator<Meeting> BY_DATE = Comparator.comparing(
                    (Meeting meeting) -> when(meeting).isEmpty())
            .thenComparing(meeting -> when(meeting).map(PartialDate::text).orElse(""))
            .thenComparing(meeting -> meeting.id().text());

    private SeriesOrder() {}

    /// Oldest first.
    public static List<Meeting> of(Collection<Meeting> series) {
        var ordered = new ArrayList<>(series.stream()
                .filter(meeting -> meeting.number().isPresent())
                .sorted(Comparator.comparing(
                                (Meeting meeting) -> meeting.number().orElseThrow())
                        .thenComparing(BY_DATE))
                .toList());
        series.stream()
                .filter(meeting -> meeting.number().isEmpty())
                .sorted(BY_DATE)
                .forEach(meeting -> ordered.add(place(ordered, meeting), meeting));
        return List.copyOf(ordered);
    }

    private static int place(List<Meeting> ordered, Meeting meeting) {
        for (var place = 0; place < ordered.size(); place++) {
            if (isCertainlyAfter(ordered.get(place), meeting)) return place;
        }
        return ordered.size();
    }

    private static boolean isCertainlyAfter(Meeting one, Meeting other) {
        return when(one)
                .flatMap(later -> when(other).map(later::certainlyAfter))
                .orElse(false);
    }

    private static Optional<PartialDate> when(Meeting meeting) {
        return meeting.days().from().or(() -> meeting.days().to());
    }
}
