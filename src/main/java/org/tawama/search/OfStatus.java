package org.tawama.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tawama.agreements.Status;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.RecommendationState;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;

/// Where an agreement stands in law on the day; of a session whether it took place; of a recommendation
/// whether it is carried out, and of a question whether it is open.
record OfStatus() implements Facet {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> List.of(agreement.status().code());
            case MeetingSheet meeting -> List.of(meeting.state().code());
            case RecommendationSheet recommendation ->
                List.of(recommendation.state().code());
            case DoubtSheet doubt -> List.of(doubt.state());
            default -> List.of();
        };
    }

    @Override
    public boolean accepts(String value) {
        return Status.find(value).isPresent()
                || MeetingState.find(value).isPresent()
                || RecommendationState.find(value).isPresent()
                || Set.of("open", "answered", "information").contains(value);
    }
}
