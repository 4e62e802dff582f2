package org.tawama.opendata;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.LastCheck;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// The question of a record whose newest check is long past. It is found when the record is read and stands in no
/// statement: on the day on which a check grows old nobody states anything. Another check answers it.
final class StaleCheck {
    /// The rules of the register, as which they stand in every other question of theirs.
    private static final SourceId RULES = new SourceId("rules");

    private StaleCheck() {}

    static Optional<Evidence> of(Sheet record, LocalDate day) {
        var check = LastCheck.of(record.evidence());
        return check.on()
                .filter(last -> check.ageOn(day) == LastCheck.Age.STALE)
                .map(StaleCheck::question);
    }

    private static Evidence question(LocalDate last) {
        return new Evidence(
                "",
                Optional.empty(),
                RULES,
                "rule " + Doubt.STALE_CHECK.code(),
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.empty(),
                Optional.of(Doubt.STALE_CHECK),
                Optional.empty(),
                note(last));
    }

    private static LocalText note(LocalDate last) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(
                    language,
                    Sentences.in(language)
                            .say("opendata.stale-check", "date", last, "months", LastCheck.STALE_AFTER_MONTHS));
        }
        return new LocalText(texts);
    }
}
