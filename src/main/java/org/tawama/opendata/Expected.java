package org.tawama.opendata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tawama.agreements.Act;
import org.tawama.agreements.Form;
import org.tawama.agreements.Terms;
import org.tawama.meetings.Recommendation;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.vocabulary.Language;

/// Something that a whole record says. What is expected is our choice and no rule of law; each has its name under
/// `completeness.field.<code>` and says when it counts as filled under `completeness.definition.<code>`.
public enum Expected {
    /// Which form of instrument it is.
    FORM(ofAgreement(terms -> terms.form() != Form.UNSTATED)),
    /// The instrument's own title.
    TITLE(ofAgreement(terms -> !terms.title().empty())),
    /// A date of signature, however exact.
    SIGNED(ofAgreement(terms -> isDated(terms, Act.SIGNED))),
    /// A date of entry into force.
    IN_FORCE(ofAgreement(terms -> isDated(terms, Act.ENTERED_INTO_FORCE))),
    /// A reference to an official journal.
    PUBLICATION(ofAgreement(terms -> !terms.publications().isEmpty())),
    /// A field of cooperation.
    THEME(sheet -> switch (sheet) {
        case AgreementSheet agreement -> !agreement.themes().isEmpty();
        case BodySheet body -> !body.themes().isEmpty();
        default -> false;
    }),
    /// What kind of authority every party is.
    AUTHORITIES(sheet -> sheet instanceof AgreementSheet agreement
            && agreement.parties().stream().noneMatch(line -> line.level() == Level.UNSTATED)),
    /// What kind of authority the party is.
    AUTHORITY(ofParty(party -> party.level() != Level.UNSTATED)),
    /// The territory that it answers for; a party that answers for none lacks none.
    TERRITORY(ofParty(party ->
            party.territory().isPresent() || Expected.withoutTerritory().contains(party.level()))),
    /// A name in Arabic.
    ARABIC_NAME(sheet -> sheet.title().find(Language.AR).isPresent()),
    /// A name in French.
    FRENCH_NAME(sheet -> sheet.title().find(Language.FR).isPresent()),
    /// The agreement that founded the body, or the statute by which it stands.
    FOUNDING(sheet -> sheet instanceof BodySheet body
            && (body.body().foundedBy().isPresent() || !body.body().statute().empty())),
    /// At least one member.
    MEMBERS(sheet -> sheet instanceof BodySheet body && !body.body().members().isEmpty()),
    /// The number of the recommendation within its session.
    NUMBER(ofRecommendation(recommendation -> recommendation.number().isPresent())),
    /// At least one office that is to act.
    ADDRESSEES(ofRecommendation(recommendation -> !recommendation.addressees().isEmpty())),
    /// A day until which it is to be carried out, however exact.
    DUE(ofRecommendation(recommendation -> recommendation.due().isPresent())),
    /// The text in Arabic.
    ARABIC_TEXT(ofRecommendation(
            recommendation -> recommendation.text().find(Language.AR).isPresent())),
    /// The text in French.
    FRENCH_TEXT(ofRecommendation(
            recommendation -> recommendation.text().find(Language.FR).isPresent()));

    private final Predicate<Sheet> filled;

    Expected(Predicate<Sheet> filled) {
        this.filled = filled;
    }

    boolean filledIn(Sheet sheet) {
        return filled.test(sheet);
    }

    /// The code used in JSON, addresses and message keys: `in-force`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Expected> find(String code) {
        return Arrays.stream(values())
                .filter(expected -> expected.code().equals(code))
                .findFirst();
    }

    private static Predicate<Sheet> ofAgreement(Predicate<Terms> filled) {
        return sheet -> sheet instanceof AgreementSheet agreement
                && filled.test(agreement.agreement().terms());
    }

    private static Predicate<Sheet> ofParty(Predicate<Party> filled) {
        return sheet -> sheet instanceof PartySheet party && filled.test(party.party());
    }

    private static Predicate<Sheet> ofRecommendation(Predicate<Recommendation> filled) {
        return sheet -> sheet instanceof RecommendationSheet one && filled.test(one.recommendation());
    }

    private static boolean isDated(Terms terms, Act act) {
        return terms.actions().stream()
                .anyMatch(action -> action.act() == act && action.on().isPresent());
    }

    private static Set<Level> withoutTerritory() {
        return Set.of(Level.STATE, Level.MINISTRY, Level.NETWORK, Level.ORGANISATION);
    }
}
