package org.tawama.portal;

import java.util.Optional;
import org.tawama.agreements.Form;
import org.tawama.bodies.BodyForm;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Progress;
import org.tawama.parties.Level;
import org.tawama.publication.ActKind;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// What the register takes a printed value to mean, in the reader's words.
final class Understood {
    private final Asked asked;
    private final Page page;
    private final Holdings holdings;

    Understood(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.holdings = asked.holdings();
    }

    Shown of(Evidence item) {
        return item.value().map(value -> value(item.field(), value)).orElseGet(() -> page.own(without(item)));
    }

    /// What a claim says that the field holds.
    Shown claimed(Evidence item) {
        return item.claimed().map(value -> value(item.field(), value)).orElseGet(() -> page.own(without(item)));
    }

    private String without(Evidence item) {
        return switch (item.verdict()) {
            case ACCEPTED -> page.say("portal.value.as-printed");
            case CORRECTED -> page.say("portal.value.see-reason");
            case DISPUTED -> page.say("portal.value.disputed");
            case SET_ASIDE -> page.say("portal.value.see-reason");
            case UNRESOLVED -> page.say("portal.value.open");
        };
    }

    /// A code is shown as what it stands for, whatever else it may be as it stands.
    private Shown value(String field, String value) {
        if (field.startsWith("/clauses/")) {
            return new ClauseWords(page)
                    .clause(field.substring("/clauses/".length()), value)
                    .map(page::own)
                    .orElseGet(() -> page.printed(value));
        }
        return switch (field.substring(field.lastIndexOf('/') + 1)) {
            case "country" -> country(value).orElseGet(() -> page.printed(value));
            case "territory", "wilaya" -> territory(value).orElseGet(() -> page.printed(value));
            case "level" ->
                Level.find(value)
                        .map(level -> page.own(page.words().word("parties.level", level.code())))
                        .or(() -> MeetingLevel.find(value)
                                .map(level -> page.own(page.words().word("meetings.level", level.code()))))
                        .orElseGet(() -> page.printed(value));
            case "form" -> form(value).map(page::own).orElseGet(() -> page.printed(value));
            case "on", "inForce", "from", "to", "start", "end", "due", "parents" ->
                date(value).orElseGet(() -> page.printed(value));
            case "actKind" ->
                ActKind.find(value)
                        .map(kind -> page.own(page.words().word("publication.act-kind", kind.code())))
                        .orElseGet(() -> page.printed(value));
            case "progress" ->
                Progress.find(value)
                        .map(progress -> page.own(page.words().word("recommendations.progress", progress.code())))
                        .orElseGet(() -> page.printed(value));
            case "meeting" -> titled(Kind.MEETING, value);
            case "repeats" -> titled(Kind.RECOMMENDATION, value);
            case "body", "partOf", "reportsTo", "prepares" -> titled(Kind.BODY, value);
            case "party" -> titled(Kind.PARTY, value);
            case "foundedBy", "other" -> titled(Kind.AGREEMENT, value);
            case "state" ->
                MeetingState.find(value)
                        .map(state -> page.own(page.words().word("meetings.state", state.code())))
                        .orElseGet(() -> page.printed(value));
            case "hijri" -> page.own(Gazettes.hijri(page, HijriDate.parse(value)));
            default -> page.printed(value);
        };
    }

    private Optional<String> form(String code) {
        return Form.find(code)
                .map(form -> page.words().word("agreements.form", form.code()))
                .or(() -> BodyForm.find(code).map(form -> page.words().word("bodies.form", form.code())));
    }

    private Shown titled(Kind<?> kind, String id) {
        return holdings.sheets()
                .find(kind, id, asked.asof(), asked.known())
                .map(sheet -> page.shown(sheet.title()))
                .orElseGet(() -> page.printed(id));
    }

    private Optional<Shown> country(String code) {
        return holdings.records()
                .find(Kind.COUNTRY, code, asked.known())
                .map(held -> page.shown(held.value().name()));
    }

    private Optional<Shown> territory(String id) {
        return holdings.records()
                .find(Kind.TERRITORY, id, asked.known())
                .map(held -> Places.named(page, held.value(), asked.asof()));
    }

    private Optional<Shown> date(String text) {
        try {
            return Optional.of(page.own(page.words().date(PartialDate.parse(text))));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }
}
