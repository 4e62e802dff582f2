package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.MembershipState;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.Participation;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.search.ByState;
import org.tawama.search.Sorting;
import org.tawama.vocabulary.LocalText.Shown;

/// Bodies by states, in words.
///
/// @param chosen the address of the table standing so
/// @param form of which alone there are rows
record ParticipationTable(
        Page page, ByState table, Sorting sorting, Function<Sorting, String> chosen, Optional<BodyForm> form) {
    List<Matrix.Head> heads() {
        var heads = new ArrayList<Matrix.Head>();
        heads.add(head(page.own(page.say("portal.participation.body")), Sorting.NAME));
        heads.add(head(page.own(page.say("portal.field.form")), ByState.FORM));
        heads.add(head(page.own(page.say("portal.participation.states")), ByState.STATES));
        states().forEach(state -> heads.add(head(name(state), state.code())));
        return heads;
    }

    private Matrix.Head head(Shown text, String column) {
        return ParticipationPages.head(text, column, sorting, chosen);
    }

    private List<ByState.State> states() {
        return table.statesByName(page.language(), page.words().order());
    }

    private Shown name(ByState.State state) {
        return state.name().empty() ? page.own(state.code()) : page.shown(state.name());
    }

    List<Matrix.Row> rows() {
        return table.rows().stream().map(this::row).toList();
    }

    private Matrix.Row row(ByState.Row row) {
        var cells = new ArrayList<Matrix.Cell>();
        cells.add(Matrix.Cell.of(
                page.words().word("bodies.form", row.body().body().form().code()), Optional.empty()));
        // That no source names a state does not make it a body of none.
        cells.add(
                row.states() == 0
                        ? new Matrix.Cell(List.of())
                        : Matrix.Cell.of(page.words().number(row.states()), Optional.empty()));
        states().forEach(state -> cells.add(cell(Optional.ofNullable(row.parts().get(state.code())))));
        return new Matrix.Row(
                page.shown(row.body().title()),
                Optional.of(page.at("/bodies/" + row.body().id())),
                cells);
    }

    private Matrix.Cell cell(Optional<BodySheet.Part> part) {
        return new Matrix.Cell(part.map(this::marks).orElse(List.of()));
    }

    /// Every membership by itself, the current ones first: a state can come back.
    private List<Matrix.Mark> marks(BodySheet.Part part) {
        var meets = Stream.of(part.kind())
                .filter(kind -> kind == Participation.MEETS)
                .map(kind -> mark(kind, List.of()));
        var members = part.members().stream()
                .sorted(Comparator.comparing(BodySheet.Member::state))
                .map(member -> mark(kind(member.state()), remarks(member)));
        return Stream.concat(meets, members).toList();
    }

    private static Participation kind(MembershipState state) {
        return switch (state) {
            case CURRENT -> Participation.MEMBER;
            case TO_COME -> Participation.TO_COME;
            case FORMER -> Participation.FORMER;
        };
    }

    private Matrix.Mark mark(Participation kind, List<Shown> remarks) {
        return new Matrix.Mark(
                page.words().word("participation.kind", kind.code()),
                Optional.empty(),
                Optional.of(kind.code()),
                remarks);
    }

    /// Who is the member where it is not the state itself, as what, and when.
    private List<Shown> remarks(BodySheet.Member member) {
        var membership = member.membership();
        var who = member.party()
                .map(Party::level)
                .filter(level -> level != Level.STATE)
                .map(level -> page.shown(member.name()));
        var role =
                Optional.of(membership.role()).filter(text -> !text.isBlank()).map(page::printed);
        var when = page.words().period(membership.period()).map(page::own);
        return Stream.of(who, role, when).flatMap(Optional::stream).toList();
    }

    /// In how many bodies each state takes part; each number leads to the list of them.
    List<Matrix.Row> sums() {
        if (table.rows().isEmpty()) return List.of();
        var cells = new ArrayList<Matrix.Cell>();
        cells.add(Matrix.Cell.of("", Optional.empty()));
        cells.add(Matrix.Cell.of("", Optional.empty()));
        for (var state : states()) {
            var list = new Address("/bodies", Map.of("country", List.of(state.code())));
            var narrowed = form.map(one -> list.set("form", one.code())).orElse(list);
            var leads = state.bodies() > 0;
            cells.add(Matrix.Cell.of(
                    page.words().number(state.bodies()),
                    leads ? Optional.of(page.at(narrowed.text())) : Optional.empty()));
        }
        return List.of(new Matrix.Row(page.own(page.say("portal.participation.sum")), Optional.empty(), cells));
    }

    /// The words that stand in the table, and the place without one.
    List<Matrix.Meaning> legend() {
        var meanings = new ArrayList<Matrix.Meaning>();
        for (var kind : Participation.values()) {
            meanings.add(new Matrix.Meaning(
                    page.words().word("participation.kind", kind.code()),
                    Optional.of(kind.code()),
                    page.words().word("participation.definition", kind.code())));
        }
        meanings.add(new Matrix.Meaning("–", Optional.empty(), page.say("participation.definition.none")));
        return meanings;
    }
}
