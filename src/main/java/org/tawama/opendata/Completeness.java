package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Agreement;

/// How much of what is expected a record says. Nothing is said of whether it is true.
///
/// @param missing what it does not say, in the order of what is expected
public record Completeness(Group group, List<Expected> missing) {
    public Completeness {
        missing = List.copyOf(missing);
    }

    /// Records of which the same is expected.
    public enum Group {
        DECENTRALISED(
                Listed.AGREEMENTS,
                "decentralised",
                List.of(Expected.FORM, Expected.SIGNED, Expected.AUTHORITIES, Expected.THEME)),
        BILATERAL(Listed.AGREEMENTS, "bilateral", ofStates()),
        MULTILATERAL(Listed.AGREEMENTS, "multilateral", ofStates()),
        PARTIES(
                Listed.PARTIES,
                "parties",
                List.of(Expected.AUTHORITY, Expected.TERRITORY, Expected.ARABIC_NAME, Expected.FRENCH_NAME)),
        BODIES(
                Listed.BODIES,
                "bodies",
                List.of(
                        Expected.FOUNDING,
                        Expected.MEMBERS,
                        Expected.THEME,
                        Expected.ARABIC_NAME,
                        Expected.FRENCH_NAME)),
        RECOMMENDATIONS(
                Listed.RECOMMENDATIONS,
                "recommendations",
                List.of(
                        Expected.NUMBER,
                        Expected.ADDRESSEES,
                        Expected.DUE,
                        Expected.ARABIC_TEXT,
                        Expected.FRENCH_TEXT));

        private final Listed list;
        private final String code;
        private final List<Expected> expected;

        Group(Listed list, String code, List<Expected> expected) {
            this.list = list;
            this.code = code;
            this.expected = expected;
        }

        private static List<Expected> ofStates() {
            return List.of(
                    Expected.FORM,
                    Expected.TITLE,
                    Expected.SIGNED,
                    Expected.IN_FORCE,
                    Expected.PUBLICATION,
                    Expected.THEME);
        }

        /// The list that shows them.
        public Listed list() {
            return list;
        }

        /// The code of the kind of agreement, else of the list.
        public String code() {
            return code;
        }

        public List<Expected> expected() {
            return expected;
        }
    }

    /// Empty for a record of which nothing is expected: places and sources come with the data they are read from.
    public static Optional<Completeness> of(Sheet sheet) {
        return group(sheet)
                .map(group -> new Completeness(
                        group,
                        group.expected().stream()
                                .filter(expected -> !expected.filledIn(sheet))
                                .toList()));
    }

    private static Optional<Group> group(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement ->
                switch (agreement.agreement()) {
                    case Agreement.Decentralised ignored -> Optional.of(Group.DECENTRALISED);
                    case Agreement.Bilateral ignored -> Optional.of(Group.BILATERAL);
                    case Agreement.Multilateral ignored -> Optional.of(Group.MULTILATERAL);
                };
            case PartySheet ignored -> Optional.of(Group.PARTIES);
            case BodySheet ignored -> Optional.of(Group.BODIES);
            case TerritorySheet ignored -> Optional.empty();
            case CountrySheet ignored -> Optional.empty();
            case MeetingSheet ignored -> Optional.empty();
            case RecommendationSheet ignored -> Optional.of(Group.RECOMMENDATIONS);
            case ThemeSheet ignored -> Optional.empty();
            case GazetteSheet ignored -> Optional.empty();
            case SourceSheet ignored -> Optional.empty();
            case DocumentSheet ignored -> Optional.empty();
            case DoubtSheet ignored -> Optional.empty();
        };
    }

    public int expected() {
        return group.expected().size();
    }

    public int filled() {
        return expected() - missing.size();
    }
}
