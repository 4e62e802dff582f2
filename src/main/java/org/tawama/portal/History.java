package org.tawama.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// The history of one record in words, and two of its versions side by side where they are asked for.
///
/// @param record where the record itself is read
/// @param versions newest first
/// @param comparison the two versions asked for
/// @param action where the form leads in which two versions are chosen
/// @param kept what that form carries along
public record History(
        Shown title,
        List<Link> crumbs,
        String record,
        List<Version> versions,
        Optional<Comparison> comparison,
        String action,
        List<Listing.Kept> kept) {
    public History {
        crumbs = List.copyOf(crumbs);
        versions = List.copyOf(versions);
        kept = List.copyOf(kept);
    }

    /// One statement about the record.
    ///
    /// @param number of the version, from 1
    /// @param permanent the address of the record as this version says it, for ever
    /// @param entry the statement itself in the log
    /// @param changes what it changed; empty for the first version, and for one that repeats the version before
    /// @param erased what it erased, and on what basis
    /// @param gone the statements that erased something from it
    /// @param turn that it withdraws the record, or brings it back
    /// @param compare this version beside the one before
    public record Version(
            String number,
            String title,
            String permanent,
            String entry,
            Instant at,
            String act,
            String office,
            Optional<Shown> reason,
            List<Field> changes,
            List<Sheet.Erased> erased,
            List<Link> gone,
            Optional<String> turn,
            Optional<String> compare) {
        public Version {
            changes = List.copyOf(changes);
            erased = List.copyOf(erased);
            gone = List.copyOf(gone);
        }

        /// Whether it says the same as the version before, and took nothing away.
        public boolean same() {
            return !first() && changes.isEmpty() && erased.isEmpty() && turn.isEmpty();
        }

        public boolean first() {
            return number.equals("1");
        }
    }

    /// Two versions, field by field.
    public record Comparison(Version from, Version to, List<Field> fields) {
        public Comparison {
            fields = List.copyOf(fields);
        }

        public boolean same() {
            return fields.stream().noneMatch(Field::changed);
        }
    }

    /// What a field held in the one version and in the other, part by part.
    ///
    /// @param evidence where what it holds now is printed or read
    public record Field(String name, List<Part> before, List<Part> after, List<Proof> evidence) {
        public Field {
            before = List.copyOf(before);
            after = List.copyOf(after);
            evidence = List.copyOf(evidence);
        }

        public boolean changed() {
            return before.stream().anyMatch(Part::marked) || after.stream().anyMatch(Part::marked);
        }

        /// The same without what both versions hold.
        Field onlyChanges() {
            return new Field(
                    name,
                    before.stream().filter(Part::marked).toList(),
                    after.stream().filter(Part::marked).toList(),
                    evidence);
        }
    }

    /// One value of a field, in words.
    ///
    /// @param marked whether the other version does not hold it
    public record Part(Shown text, boolean marked) {}

    /// A place in a source.
    public record Proof(Shown source, String href, String locator, Optional<Shown> quote) {}
}
