package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.agreements.Relation;
import org.tawama.publication.GazetteReference;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// How one agreement stands to others, told from both ends, and the chain in which it stands: from the framework
/// over the agreement to what implements it, each with the acts that publish it and the bodies that it creates.
///
/// @param own what the agreement itself says of others
/// @param inverse what others say of it
/// @param founded the bodies that it creates
/// @param chain the framework first; the agreement alone when it stands in none
public record Relations(List<Told> own, List<Told> inverse, List<BodySheet> founded, List<Link> chain) {
    private static final int LONGEST = 8;
    private static final int MOST_LINKS = 50;
    private static final Set<Relation.Kind> CHAINING = Set.of(Relation.Kind.IMPLEMENTS, Relation.Kind.BASED_ON);

    /// @param sheet of the other one; empty when it is not known, or was withdrawn
    public record Told(Relation.Kind kind, String other, Optional<AgreementSheet> sheet) {}

    /// One agreement in a chain.
    ///
    /// @param kind how it stands to the one above it; empty for the first
    /// @param depth how many stand above it
    /// @param published where acts publish it that had appeared on the day
    /// @param founded the bodies that it creates
    public record Link(
            AgreementSheet sheet,
            Optional<Relation.Kind> kind,
            int depth,
            List<GazetteReference> published,
            List<BodySheet> founded) {
        public Link {
            published = List.copyOf(published);
            founded = List.copyOf(founded);
        }
    }

    public Relations {
        own = List.copyOf(own);
        inverse = List.copyOf(inverse);
        founded = List.copyOf(founded);
        chain = List.copyOf(chain);
    }

    public static Relations of(Records records, Sheets sheets, AgreementSheet agreement, LocalDate asof, Known known) {
        return new Reader(records, sheets, asof, known).read(agreement);
    }

    private record Reader(Records records, Sheets sheets, LocalDate asof, Known known) {

        Relations read(AgreementSheet agreement) {
            var own = own(agreement);
            var inverse = inverse(agreement);
            return new Relations(own, inverse, founded(agreement), chain(agreement, own, inverse));
        }

        private List<Told> own(AgreementSheet agreement) {
            var relations = agreement.agreement().terms().relations();
            var others = find(relations.stream().map(one -> one.other().text()).toList());
            return relations.stream()
                    .map(one -> new Told(
                            one.kind(),
                            one.other().text(),
                            others.stream()
                                    .filter(other ->
                                            other.id().equals(one.other().text()))
                                    .findFirst()))
                    .toList();
        }

        private List<Told> inverse(AgreementSheet agreement) {
            var referring = records.referring(agreement.id(), known).stream()
                    .filter(reference -> reference.kind().equals(Kind.AGREEMENT.code()))
                    .map(Records.Reference::id)
                    .toList();
            var told = new ArrayList<Told>();
            for (var other : find(referring)) {
                for (var relation : other.agreement().terms().relations()) {
                    if (relation.other().text().equals(agreement.id()))
                        told.add(new Told(relation.kind(), other.id(), Optional.of(other)));
                }
            }
            return told;
        }

        /// Those that exist on the day: what an agreement that is not signed will create does not.
        private List<BodySheet> founded(AgreementSheet agreement) {
            var ids = records.referring(agreement.id(), known).stream()
                    .filter(reference -> reference.kind().equals(Kind.BODY.code()))
                    .map(Records.Reference::id)
                    .toList();
            if (ids.isEmpty()) return List.of();
            return sheets.list(Kind.BODY, ids, asof, known).stream()
                    .map(BodySheet.class::cast)
                    .filter(body -> body.existing()
                            && body.body().isFoundedBy(agreement.agreement().id()))
                    .toList();
        }

        private List<AgreementSheet> find(List<String> ids) {
            if (ids.isEmpty()) return List.of();
            return sheets.list(Kind.AGREEMENT, ids, asof, known).stream()
                    .map(AgreementSheet.class::cast)
                    .toList();
        }

        private List<Link> chain(AgreementSheet agreement, List<Told> own, List<Told> inverse) {
            var seen = new LinkedHashSet<String>(Set.of(agreement.id()));
            var path = new ArrayList<Told>();
            for (var above = above(own, seen); above.isPresent() && path.size() < LONGEST; ) {
                path.addFirst(above.get());
                seen.add(above.get().other());
                above = above(own(above.get().sheet().orElseThrow()), seen);
            }
            var chain = new ArrayList<Link>();
            var kind = Optional.<Relation.Kind>empty();
            for (var told : path) {
                chain.add(link(told.sheet().orElseThrow(), kind, chain.size()));
                kind = Optional.of(told.kind());
            }
            chain.add(link(agreement, kind, chain.size()));
            below(inverse, chain.size(), seen, chain);
            return chain;
        }

        private Link link(AgreementSheet sheet, Optional<Relation.Kind> kind, int depth) {
            var published = sheet.agreement().terms().publications().stream()
                    .filter(reference -> reference.act().isPresent())
                    .filter(reference -> reference
                            .on()
                            .filter(day -> day.earliest().isAfter(asof))
                            .isEmpty())
                    .toList();
            return new Link(sheet, kind, depth, published, founded(sheet));
        }

        private static Optional<Told> above(List<Told> own, Set<String> seen) {
            return own.stream()
                    .filter(told -> CHAINING.contains(told.kind()) && !seen.contains(told.other()))
                    .filter(told -> told.sheet().isPresent())
                    .findFirst();
        }

        private void below(List<Told> inverse, int depth, Set<String> seen, List<Link> chain) {
            for (var told : inverse) {
                if (!CHAINING.contains(told.kind()) || chain.size() >= MOST_LINKS || !seen.add(told.other())) continue;
                var sheet = told.sheet().orElseThrow();
                chain.add(link(sheet, Optional.of(told.kind()), depth));
                if (depth < 2 * LONGEST) below(inverse(sheet), depth + 1, seen, chain);
            }
        }
    }

    /// Whether there is any chain at all: another agreement in it, or a body.
    public boolean chained() {
        return chain.size() > 1 || !founded.isEmpty();
    }
}
