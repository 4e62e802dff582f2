package org.tawama.opendata;

import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// A record as it reads on one day, as known at one entry, with the records it refers to resolved.
///
/// Two sheets are equal exactly when they read the same: neither the day nor the entry asked for is part of them.
public sealed interface Sheet
        permits AgreementSheet,
                BodySheet,
                CountrySheet,
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

    /// Whether it stands in its list on the sheet's day. What does not exist yet, or any more, keeps name and page.
    default boolean listedOnItsDay() {
        return true;
    }

    /// What the record is called.
    LocalText title();

    List<Evidence> evidence();
}
