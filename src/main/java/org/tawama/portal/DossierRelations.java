package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Status;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;

/// How the agreements of a dossier stand to others, told on both ends; read once for all of them.
final class DossierRelations {
    private final Page page;
    private final Map<String, List<Held<Agreement>>> pointing;
    private final Map<String, AgreementSheet> others;

    /// @param told the agreements of the dossier
    DossierRelations(Asked asked, List<AgreementSheet> told) {
        this.page = asked.page();
        var records = asked.holdings().records();
        var ids = told.stream().map(AgreementSheet::id).distinct().toList();
        var referring = records.referringToAny(Kind.AGREEMENT, ids, asked.known());
        this.pointing = ids.stream().collect(Collectors.toMap(Function.identity(), id -> naming(referring, id)));
        var named = Stream.concat(
                        referring.stream().map(Held::id),
                        told.stream()
                                .flatMap(one -> one.agreement().terms().relations().stream())
                                .map(relation -> relation.other().text()))
                .distinct()
                .toList();
        this.others = named.isEmpty()
                ? Map.of()
                : asked.holdings().sheets().list(Kind.AGREEMENT, named, asked.asof(), asked.known()).stream()
                        .map(AgreementSheet.class::cast)
                        .collect(Collectors.toMap(AgreementSheet::id, Function.identity()));
    }

    private static List<Held<Agreement>> naming(List<Held<Agreement>> referring, String id) {
        return referring.stream()
                .filter(held -> held.value().terms().relations().stream()
                        .anyMatch(relation -> relation.other().text().equals(id)))
                .toList();
    }

    /// A line for each instrument that is linked to it, on either end.
    List<Line> of(AgreementSheet agreement) {
        var lines = new ArrayList<Line>();
        for (var relation : agreement.agreement().terms().relations()) {
            line("agreements.relation", relation, relation.other().text(), agreement)
                    .ifPresent(lines::add);
        }
        for (var other : pointing.getOrDefault(agreement.id(), List.of())) {
            for (var relation : other.value().terms().relations()) {
                if (!relation.other().text().equals(agreement.id())) continue;
                line("portal.paper.inverse", relation, other.id(), agreement).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /// Nothing of what is not known, or not signed yet on the day.
    private Optional<Line> line(String group, Relation relation, String other, AgreementSheet agreement) {
        return Optional.ofNullable(others.get(other))
                .filter(sheet -> sheet.status() != Status.NOT_SIGNED)
                .map(sheet -> new Line(
                        page.words().word(group, relation.kind().code()),
                        List.of(Value.of(page.own(named(sheet, agreement))))));
    }

    /// By its form and its day; by its name, too, where the form is not known or others signed it.
    private String named(AgreementSheet other, AgreementSheet agreement) {
        var others = other.agreement().terms().form() == Form.UNSTATED
                || !parties(other).equals(parties(agreement));
        return AgreementsPart.named(page, other, others);
    }

    private static Set<String> parties(AgreementSheet agreement) {
        return agreement.parties().stream().map(PartyLine::id).collect(Collectors.toSet());
    }
}
