package org.tawama.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tawama.agreements.AgreementId;
import org.tawama.evidence.Evidence;
import org.tawama.parties.PartyId;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// A standing body of international cooperation.
///
/// @param acronym as a source prints it: `C.M.A.I`
/// @param countries whose countries meet in it, as far as a source says; not a list of members
/// @param seat the town of its secretariat, as a source names it; no words where none does
/// @param lead the ministry that leads it on our side, as a source names it
/// @param statute the instrument by which it stands, as a source names it, where no agreement of the register creates
/// it;
/// no words where none does
/// @param founding the agreement that creates it
/// @param above the body under which it works; a body has one, so that bodies make chains
public record Body(
        BodyId id,
        BodyForm form,
        LocalText name,
        List<String> otherNames,
        Optional<String> acronym,
        List<CountryCode> countries,
        List<Membership> members,
        Optional<String> website,
        LocalText seat,
        LocalText lead,
        LocalText statute,
        Optional<Above> above,
        Optional<Founding> founding,
        List<ThemeId> themes,
        List<Evidence> evidence) {

    private static final Set<BodyForm> JOINT = Set.of(BodyForm.JOINT_COMMISSION, BodyForm.JOINT_COMMITTEE);

    /// A party's place in the body; an absent end of its period is open or unknown.
    public record Membership(PartyId party, String role, Period period) {

        public MembershipState stateOn(LocalDate day) {
            if (period.contains(day)) return MembershipState.CURRENT;
            var begins = period.from().map(PartialDate::earliest).filter(day::isBefore);
            return begins.isPresent() ? MembershipState.TO_COME : MembershipState.FORMER;
        }
    }

    /// How a body stands to the one under which it works.
    public record Above(Kind kind, BodyId body) {
        public enum Kind {
            PART_OF("partOf"),
            REPORTS_TO("reportsTo"),
            /// It meets before the other and prepares its sessions; of a report nothing is said.
            PREPARES("prepares");

            private final String field;

            Kind(String field) {
                this.field = field;
            }

            /// What the field is called that names the body above.
            public String field() {
                return field;
            }

            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /// The agreement that creates a body.
    ///
    /// @param article where in it, as it is cited: `7`, `7, al. 2`; absent when no source says it
    public record Founding(AgreementId agreement, Optional<String> article) {
        private static final int LONGEST = 40;

        public Founding {
            if (article.filter(text -> text.isBlank()
                            || text.length() > LONGEST
                            || text.lines().count() > 1)
                    .isPresent()) {
                throw new Impossible(Why.NOT_AN_ARTICLE, "no article: " + article.get(), article.get(), LONGEST);
            }
        }

        public static Founding by(AgreementId agreement) {
            return new Founding(agreement, Optional.empty());
        }
    }

    /// A body of which no source tells seat, lead and statute.
    public Body(
            BodyId id,
            BodyForm form,
            LocalText name,
            List<String> otherNames,
            Optional<String> acronym,
            List<CountryCode> countries,
            List<Membership> members,
            Optional<String> website,
            Optional<Above> above,
            Optional<Founding> founding,
            List<ThemeId> themes,
            List<Evidence> evidence) {
        this(
                id,
                form,
                name,
                otherNames,
                acronym,
                countries,
                members,
                website,
                LocalText.none(),
                LocalText.none(),
                LocalText.none(),
                above,
                founding,
                themes,
                evidence);
    }

    public Optional<AgreementId> foundedBy() {
        return founding.map(Founding::agreement);
    }

    public boolean isFoundedBy(AgreementId agreement) {
        return foundedBy().equals(Optional.of(agreement));
    }

    /// The body under which it works.
    public Optional<BodyId> under() {
        return above.map(Above::body);
    }

    /// The same body, created so and under that one.
    public Body standing(Optional<Founding> created, Optional<Above> under) {
        return new Body(
                id,
                form,
                name,
                otherNames,
                acronym,
                countries,
                members,
                website,
                seat,
                lead,
                statute,
                under,
                created,
                themes,
                evidence);
    }

    /// The same body with these members.
    public Body withMembers(List<Membership> others) {
        return new Body(
                id,
                form,
                name,
                otherNames,
                acronym,
                countries,
                others,
                website,
                seat,
                lead,
                statute,
                above,
                founding,
                themes,
                evidence);
    }

    /// The same body, in which these countries meet.
    public Body meeting(List<CountryCode> others) {
        return new Body(
                id,
                form,
                name,
                otherNames,
                acronym,
                others,
                members,
                website,
                seat,
                lead,
                statute,
                above,
                founding,
                themes,
                evidence);
    }

    /// The same body with that seat, led so.
    public Body seated(LocalText town, LocalText ministry) {
        return new Body(
                id,
                form,
                name,
                otherNames,
                acronym,
                countries,
                members,
                website,
                town,
                ministry,
                statute,
                above,
                founding,
                themes,
                evidence);
    }

    /// The same body, standing by that statute.
    public Body standingBy(LocalText instrument) {
        return new Body(
                id,
                form,
                name,
                otherNames,
                acronym,
                countries,
                members,
                website,
                seat,
                lead,
                instrument,
                above,
                founding,
                themes,
                evidence);
    }

    /// The same body with other evidence.
    public Body withEvidence(List<Evidence> others) {
        return new Body(
                id,
                form,
                name,
                otherNames,
                acronym,
                countries,
                members,
                website,
                seat,
                lead,
                statute,
                above,
                founding,
                themes,
                others);
    }

    public Body {
        if (name.empty()) throw new Impossible(Why.NO_NAME, "a body without a name: " + id);
        if (JOINT.contains(form) && countries.size() < 2) {
            throw new Impossible(
                    Why.FEWER_THAN_TWO_COUNTRIES, "a " + form.code() + " joins two countries or more: " + countries);
        }
        if (above.filter(other -> other.body().equals(id)).isPresent()) {
            throw new Impossible(Why.NAMES_ITSELF, "a body under itself: " + id, id);
        }
        otherNames = List.copyOf(otherNames);
        countries = List.copyOf(countries);
        members = List.copyOf(members);
        themes = List.copyOf(themes);
        evidence = List.copyOf(evidence);
    }
}
