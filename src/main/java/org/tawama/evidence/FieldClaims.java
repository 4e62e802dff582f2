package org.tawama.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What sources claim that one field of a record holds, and which claim counts.
///
/// Laws: at most one claim counts; while one is disputed none does; one that was set aside never does.
///
/// @param field JSON pointer into the record
/// @param all the claims, in the order of the record's evidence; never empty
public record FieldClaims(String field, List<Evidence> all) {
    public FieldClaims {
        all = List.copyOf(all);
        if (all.isEmpty()) throw new IllegalArgumentException("nothing is claimed of " + field);
    }

    /// The claims in `evidence` by field, in the order in which the fields are first named. Evidence that only raises a
    /// question claims nothing.
    public static List<FieldClaims> of(List<Evidence> evidence) {
        var fields = new LinkedHashMap<String, List<Evidence>>();
        for (var item : evidence) {
            if (item.claimed().isEmpty()) continue;
            fields.computeIfAbsent(item.field(), field -> new ArrayList<>()).add(item);
        }
        return fields.entrySet().stream()
                .map(claims -> new FieldClaims(claims.getKey(), claims.getValue()))
                .toList();
    }

    public static Optional<FieldClaims> of(List<Evidence> evidence, String field) {
        return of(evidence).stream()
                .filter(claims -> claims.field.equals(field))
                .findFirst();
    }

    /// Whether sources contradict each other here and nobody has decided.
    public boolean disputed() {
        return all.stream().anyMatch(claim -> claim.verdict() == Verdict.DISPUTED);
    }

    /// The claim by which the field has its value: of those that are taken, the last.
    public Optional<Evidence> counting() {
        if (disputed()) return Optional.empty();
        return all.reversed().stream().filter(claim -> claim.verdict().taken()).findFirst();
    }

    /// Whether several sources speak of the field, so that readers can compare them.
    public boolean several() {
        return all.stream().map(Evidence::source).distinct().count() > 1;
    }

    /// Whether all that was not set aside says the same.
    public boolean agreed() {
        return all.stream()
                        .filter(claim -> claim.verdict() != Verdict.SET_ASIDE)
                        .map(Evidence::claimed)
                        .distinct()
                        .count()
                <= 1;
    }
}
