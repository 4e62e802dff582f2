package org.tawama.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.parties.PartyId;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Speaks agreements for tests: `aTwinning().between(TLEMCEN, NANTERRE).signed("2004").build()`.
public final class AgreementFixture {
    public static final PartyId TLEMCEN = new PartyId("p1");
    public static final PartyId NANTERRE = new PartyId("p2");
    public static final PartyId GRANADA = new PartyId("p3");

    private final Form form;
    private final List<Signatory> parties = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private Clauses clauses = Clauses.none();

    private AgreementFixture(Form form) {
        this.form = form;
    }

    public static AgreementFixture aTwinning() {
        return new AgreementFixture(Form.TWINNING);
    }

    public static AgreementFixture aTreaty() {
        return new AgreementFixture(Form.TREATY);
    }

    public AgreementFixture between(PartyId home, PartyId... partners) {
        parties.add(new Signatory(home, Side.HOME, Optional.empty()));
        for (var partner : partners) parties.add(new Signatory(partner, Side.PARTNER, Optional.empty()));
        return this;
    }

    public AgreementFixture signed(String on) {
        return then(Act.SIGNED, on);
    }

    public AgreementFixture then(Act act, String on) {
        return then(act, Optional.of(PartialDate.parse(on)));
    }

    public AgreementFixture thenUndated(Act act) {
        return then(act, Optional.empty());
    }

    private AgreementFixture then(Act act, Optional<PartialDate> on) {
        actions.add(new Action(act, on, LocalText.none(), Optional.empty(), LocalText.none()));
        return this;
    }

    public AgreementFixture saying(Clauses told) {
        clauses = told;
        return this;
    }

    public Agreement build() {
        return new Agreement.Decentralised(new AgreementId("a1"), terms());
    }

    public Agreement buildBilateral() {
        return new Agreement.Bilateral(new AgreementId("a1"), terms());
    }

    private Terms terms() {
        return new Terms(LocalText.none(), form, parties, actions, List.of(), List.of(), List.of(), List.of())
                .withClauses(clauses);
    }
}
