package org.tawama.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.opendata.Completeness;
import org.tawama.opendata.Expected;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.LocalText;

/// How complete the records are: of each group, and of each wilaya in it, how many records there are and how many of
/// them lack each thing that is expected. All of it is true on one day and at one entry.
///
/// @param groups those that have records
public record Gaps(LocalDate asof, long known, List<OfGroup> groups) {
    private static final String WILAYA = "wilaya";
    private static final String LACKS = "lacks";

    public Gaps {
        groups = List.copyOf(groups);
    }

    /// @param wilayas the most records first; a record that belongs to no wilaya, or whose wilaya is not known, is in
    /// none of them
    public record OfGroup(Completeness.Group group, Tally tally, List<OfWilaya> wilayas) {
        public OfGroup {
            wilayas = List.copyOf(wilayas);
        }
    }

    public record OfWilaya(String id, LocalText name, Tally tally) {}

    /// @param missing how many of the records lack each thing that is expected of their group
    public record Tally(long records, Map<Expected, Long> missing) {
        public Tally {
            missing = java.util.Collections.unmodifiableMap(new EnumMap<>(missing));
        }

        /// How many answers were expected: the records times what is expected of each.
        public long expected() {
            return records * missing.size();
        }

        public long filled() {
            return expected()
                    - missing.values().stream().mapToLong(Long::longValue).sum();
        }

        public long filled(Expected field) {
            return records - missing.get(field);
        }
    }

    /// Counts with some dozen questions.
    ///
    /// @param find answers an inquiry
    public static Gaps take(Function<Inquiry, Found> find, LocalDate asof, Known known) {
        var first = find.apply(Inquiry.everything(asof).withKnown(known).withLimit(1));
        var at = Known.at(first.known());
        var groups = new ArrayList<OfGroup>();
        for (var group : Completeness.Group.values()) {
            var inquiry = Inquiry.of(group.list(), asof).withKnown(at).withLimit(1);
            var asked = group.list().code().equals(group.code()) ? inquiry : inquiry.with("kind", group.code());
            var counted = of(group, asked, find);
            if (counted.tally().records() > 0) groups.add(counted);
        }
        return new Gaps(first.asof(), first.known(), groups);
    }

    private static OfGroup of(Completeness.Group group, Inquiry inquiry, Function<Inquiry, Found> find) {
        var all = find.apply(inquiry.withFacets(List.of(LACKS, WILAYA)));
        var lacking = counts(all, LACKS);
        var missing = new EnumMap<Expected, Long>(Expected.class);
        group.expected().forEach(field -> missing.put(field, lacking.getOrDefault(field.code(), 0L)));
        var byField = new EnumMap<Expected, Map<String, Long>>(Expected.class);
        var wilayas = all.facets().get(WILAYA);
        missing.forEach((field, count) -> byField.put(
                field,
                count == 0 || wilayas.isEmpty()
                        ? Map.of()
                        : counts(find.apply(inquiry.with(LACKS, field.code()).withFacets(List.of(WILAYA))), WILAYA)));
        return new OfGroup(
                group,
                new Tally(all.total(), missing),
                wilayas.stream().map(wilaya -> ofWilaya(wilaya, byField)).toList());
    }

    private static OfWilaya ofWilaya(Found.Count wilaya, Map<Expected, Map<String, Long>> byField) {
        var missing = new EnumMap<Expected, Long>(Expected.class);
        byField.forEach((field, counts) -> missing.put(field, counts.getOrDefault(wilaya.value(), 0L)));
        return new OfWilaya(wilaya.value(), wilaya.label(), new Tally(wilaya.count(), missing));
    }

    private static Map<String, Long> counts(Found found, String facet) {
        return found.facets().get(facet).stream().collect(Collectors.toMap(Found.Count::value, Found.Count::count));
    }
}
