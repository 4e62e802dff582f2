package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.agreements.Side;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.RecommendationState;
import org.tawama.opendata.Listed;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.portal.Badge.Tone;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// How a recommendation is told in a few words, wherever it shows.
record RecommendationWords(Asked asked) {
    private static final String OWNER = "owner";

    private Page page() {
        return asked.page();
    }

    private RecordWords words() {
        return new RecordWords(asked);
    }

    Badge badge(RecommendationState state) {
        var tone = switch (state) {
            case NOT_YET, OPEN -> Tone.UNKNOWN;
            case OVERDUE -> Tone.DOUBT;
            case DONE -> Tone.GOOD;
            case ABANDONED -> Tone.PAST;
        };
        return new Badge(page().words().word("recommendations.state", state.code()), tone);
    }

    /// What tells it from its neighbours in a list.
    List<Line> card(RecommendationSheet sheet) {
        return List.of(
                words().line(
                                "portal.field.text",
                                Value.of(page().shown(sheet.recommendation().text()))),
                words().line("portal.field.due", due(sheet)),
                words().line("portal.field.addressees.home", addressees(sheet, Side.HOME)),
                words().line("portal.field.addressees.partner", addressees(sheet, Side.PARTNER)));
    }

    Optional<Value> due(RecommendationSheet sheet) {
        return sheet.recommendation()
                .due()
                .map(date -> Value.of(page().own(page().words().date(date))));
    }

    /// The offices on that side, each leading to the recommendations that it is to carry out.
    List<Value> addressees(RecommendationSheet sheet, Side side) {
        var values = new ArrayList<Value>();
        for (var one : sheet.addressees()) {
            if (one.addressee().side() != side) continue;
            values.add(Value.to(
                    page().shown(one.addressee().office()),
                    page().at(new Address("/recommendations", Map.of(OWNER, List.of(one.key()))).text())));
            one.country()
                    .map(words()::country)
                    .filter(known -> side == Side.PARTNER)
                    .ifPresent(values::add);
        }
        return values;
    }

    /// The addressee of that key in the reader's language, as one of its recommendations names it; else the key.
    String owner(String key) {
        var one = asked.inquiry(Listed.RECOMMENDATIONS, Map.of(OWNER, List.of(key)))
                .withLimit(1);
        return asked.sheets(Listed.RECOMMENDATIONS, asked.find(one)).stream()
                .map(RecommendationSheet.class::cast)
                .flatMap(sheet -> sheet.addressees().stream())
                .filter(addressee -> addressee.key().equals(key))
                .findFirst()
                .map(addressee -> page().shown(addressee.addressee().office()).text())
                .orElse(key);
    }

    /// Where it stands and by which follow-up, in sentences.
    List<String> standing(RecommendationSheet sheet) {
        var due = sheet.recommendation().due();
        var said = new ArrayList<String>();
        said.add(
                switch (sheet.state()) {
                    case NOT_YET -> page().say("recommendations.standing.not-yet");
                    case OPEN ->
                        due.map(date -> page().say("recommendations.standing.open-due", "due", date))
                                .orElseGet(() -> page().say("recommendations.standing.open"));
                    case OVERDUE -> page().say("recommendations.standing.overdue", "due", due.orElseThrow());
                    case DONE -> page().say("recommendations.standing.done");
                    case ABANDONED -> page().say("recommendations.standing.abandoned");
                });
        if (sheet.state() != RecommendationState.NOT_YET) {
            said.add(sheet.deciding()
                    .map(this::reported)
                    .orElseGet(() -> page().say("recommendations.standing.no-follow-up")));
        }
        return said;
    }

    private String reported(FollowUp followUp) {
        return page().say(
                        "recommendations.standing.reported",
                        "progress",
                        page().words()
                                .word(
                                        "recommendations.progress",
                                        followUp.progress().code()),
                        "on",
                        page().words().date(followUp.on()),
                        "by",
                        page().shown(followUp.by()).text());
    }

    /// As an item of a list: the number and the text, and behind it where it stands.
    Sheet.Item item(RecommendationSheet sheet) {
        var recommendation = sheet.recommendation();
        var text = page().shown(recommendation.text());
        var said = new ArrayList<String>();
        var state = page().words().word("recommendations.state", sheet.state().code());
        if (sheet.state().waits()) {
            said.add(state);
            sheet.deciding().map(this::briefly).ifPresent(said::add);
        } else {
            said.add(sheet.deciding().map(closing -> since(state, closing)).orElse(state));
        }
        recommendation.due().ifPresent(date -> said.add(page().say("recommendations.due", "due", date)));
        sheet.addressees()
                .forEach(one -> said.add(page().shown(one.addressee().office()).text()));
        return new Sheet.Item(
                recommendation
                        .number()
                        .map(number -> new Shown(page().words().number(number) + ". " + text.text(), text.language()))
                        .orElse(text),
                Optional.of(page().at("/recommendations/" + sheet.id())),
                Optional.of(page().own(String.join(page().say("portal.value.comma"), said))));
    }

    /// *begun (September 2014)*
    private String briefly(FollowUp followUp) {
        return since(
                page().words()
                        .word("recommendations.progress", followUp.progress().code()),
                followUp);
    }

    private String since(String word, FollowUp followUp) {
        return page().say("portal.meeting.named", "name", word, "days", followUp.on());
    }
}
