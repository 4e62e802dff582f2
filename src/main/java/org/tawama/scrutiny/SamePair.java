package org.tawama.scrutiny;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.agreements.Signatory;
import org.tawama.evidence.Doubt;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// No earlier record joins the very same parties by an agreement that nothing tells from this one.
///
/// The same partner with another Algerian party is another link. So are two agreements of one pair with
/// different forms, with titles that differ, with days of signature that certainly differ, or of which one
/// names the other: a protocol after a twinning, a renewal. And two states conclude agreement after agreement: theirs
/// are taken for one only if they have a day or a theme in common.
final class SamePair {
    private SamePair() {}

    /// One question for each earlier record, for an office may answer them one by one.
    ///
    /// @param earlier other agreements that began before this one, the earliest first
    static List<Finding> find(Agreement agreement, Collection<Agreement> earlier) {
        return earlier.stream()
                .filter(other -> isToldApartByNothing(agreement, other))
                .map(SamePair::finding)
                .toList();
    }

    private static Finding finding(Agreement other) {
        var id = other.id().text();
        return new Finding("", Doubt.DUPLICATE_PAIR, id, Notes.samePair(id, other.signed()));
    }

    private static boolean isToldApartByNothing(Agreement one, Agreement other) {
        return !one.id().equals(other.id())
                && one.kind().equals(other.kind())
                && parties(one).equals(parties(other))
                && mayBeOne(one.terms().form(), other.terms().form())
                && mayBeOne(one.terms().title(), other.terms().title())
                && mayBeOne(one.signed(), other.signed())
                && (!(one instanceof Agreement.Bilateral) || shareDayOrTheme(one, other))
                && !names(one, other)
                && !names(other, one);
    }

    private static Set<Object> parties(Agreement agreement) {
        return agreement.terms().parties().stream().map(Signatory::party).collect(Collectors.toSet());
    }

    private static boolean mayBeOne(Form one, Form other) {
        return one == other || one == Form.UNSTATED || other == Form.UNSTATED;
    }

    /// Titles in no common language do not tell.
    private static boolean mayBeOne(LocalText one, LocalText other) {
        var common = new HashSet<>(one.texts().keySet());
        common.retainAll(other.texts().keySet());
        return common.isEmpty()
                || common.stream()
                        .map(one.texts()::get)
                        .anyMatch(new HashSet<>(other.texts().values())::contains);
    }

    private static boolean mayBeOne(Optional<PartialDate> one, Optional<PartialDate> other) {
        if (one.isEmpty() || other.isEmpty()) return true;
        return !one.get().certainlyAfter(other.get()) && !other.get().certainlyAfter(one.get());
    }

    /// Of two whose days may be the same.
    private static boolean shareDayOrTheme(Agreement one, Agreement other) {
        return (one.signed().isPresent() && other.signed().isPresent())
                || !Collections.disjoint(one.terms().themes(), other.terms().themes());
    }

    private static boolean names(Agreement one, Agreement other) {
        return one.terms().relations().stream()
                .anyMatch(relation -> relation.other().equals(other.id()));
    }
}
