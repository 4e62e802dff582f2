package org.tawama.opendata;

import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.RecommendationState;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// A record as it reads on one day, as known at one entry, with the records it refers to resolved.
///
/// Two sheets are equal exactly when they read the same: neither the day nor the entry asked for is part of them.
public sealed interface Sheet
        permits AgreementSheet,
                BodySheet,
                CountrySheet,
                DocumentSheet,
                DoubtSheet,
                GazetteSheet,
                MeetingSheet,
                PartySheet,
                RecommendationSheet,
                SourceSheet,
                TerritorySheet,
                ThemeSheet {
    Listed listed();

    /// The record; for a question, the record that raises it.
    Held<?> held();

    /// The identifier under which its list shows it.
    default String id() {
        return held().id();
    }

    /// What the record is called.
    LocalText title();

    List<Evidence> evidence();

    /// Whether it stands in its list on that day. A territory, a body, an official journal's issue and a
    /// document are left out on the days on which they do not exist, and a recommendation before its
    /// session; they keep their names and pages.
    default boolean stands() {
        return switch (this) {
            case TerritorySheet territory -> territory.existing();
            case BodySheet body -> body.existing();
            case GazetteSheet issue -> issue.existing();
            case DocumentSheet document -> document.existing();
            case RecommendationSheet recommendation -> recommendation.state() != RecommendationState.NOT_YET;
            case AgreementSheet ignored -> true;
            case CountrySheet ignored -> true;
            case DoubtSheet ignored -> true;
            case MeetingSheet ignored -> true;
            case PartySheet ignored -> true;
            case SourceSheet ignored -> true;
            case ThemeSheet ignored -> true;
        };
    }
}
