package org.tawama.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.TerritorySheet;

/// What the register holds for each wilaya of the territorial division of one day, as known at one entry.
///
/// @param asof the day whose division this is, and on which everything counted is read
/// @param known the entry as known at which all of it is true
/// @param rows every wilaya that exists on the day, also those for which nothing is counted, by code
/// @param placed agreements between local authorities that belong to a wilaya or more; one that belongs to two is
///     counted in both rows, and once here
/// @param unplaced agreements between local authorities of which no wilaya is known on the day
/// @param divisions all divisions that are known, oldest first
public record ByWilaya(
        LocalDate asof, long known, List<Row> rows, long placed, long unplaced, List<Division> divisions) {
    public ByWilaya {
        rows = List.copyOf(rows);
        divisions = List.copyOf(divisions);
    }

    /// One wilaya.
    ///
    /// @param code its number on the day; empty when none is known
    /// @param agreements between local authorities, of which an Algerian party lies in it on the day
    /// @param countries of the partners of these agreements
    /// @param parties Algerian ones, local authorities, that lie in it on the day
    /// @param questions that are open about these agreements, these parties or the wilaya itself
    public record Row(
            TerritorySheet wilaya,
            Optional<String> code,
            long agreements,
            long countries,
            long parties,
            long questions) {}

    /// A division of the country: from that day on it has so many wilayas, until the next.
    public record Division(LocalDate since, long wilayas) {}

    /// The division that holds on the day; empty before the first that is known.
    public Optional<Division> division() {
        return divisions.stream()
                .filter(division -> !division.since().isAfter(asof))
                .reduce((earlier, later) -> later);
    }
}
