package org.tawama.agreements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.Typed;

/// The clause by which an agreement says when it enters into force. Its text is its code in JSON:
/// `first-day-of-month-2-after-receipt-of-last-notification`, `day-30-after-last-notification`, `on-signature`,
/// `on-2008-04-01`.
public sealed interface EntryIntoForce {

    /// What the counting begins with.
    enum Trigger {
        RECEIPT_OF_LAST_NOTIFICATION(Act.NOTIFIED),
        LAST_NOTIFICATION(Act.NOTIFIED),
        SIGNATURE(Act.SIGNED);

        private final Act act;

        Trigger(Act act) {
            this.act = act;
        }

        /// The action whose day it is. Which of the two days of a notification a source gives, its note says.
        Act act() {
            return act;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Trigger> find(String code) {
            return Arrays.stream(values())
                    .filter(trigger -> trigger.code().equals(code))
                    .findFirst();
        }
    }

    /// On the first day of the nth month that follows the month of the trigger: a notification of February, the second
    /// month, 1 April.
    record FirstDayOfMonth(int nth, Trigger after) implements EntryIntoForce {
        public FirstDayOfMonth {
            if (nth < 1 || nth > 99) throw new Impossible(Why.OUT_OF_BOUNDS, "not the nth month: " + nth, nth, 1, 99);
        }

        @Override
        public String text() {
            return "first-day-of-month-" + nth + "-after-" + after.code();
        }
    }

    /// So many days after the trigger, whose own day is not counted.
    record DaysAfter(int days, Trigger after) implements EntryIntoForce {
        public DaysAfter {
            if (days < 1 || days > 999)
                throw new Impossible(Why.OUT_OF_BOUNDS, "not so many days: " + days, days, 1, 999);
        }

        @Override
        public String text() {
            return "day-" + days + "-after-" + after.code();
        }
    }

    record OnSignature() implements EntryIntoForce {
        @Override
        public String text() {
            return "on-signature";
        }
    }

    /// On the day that the agreement itself states.
    record OnDay(LocalDate day) implements EntryIntoForce {
        @Override
        public String text() {
            return "on-" + day;
        }
    }

    String text();

    /// Reads the text; throws [IllegalArgumentException] with it when it is none of the forms above.
    static EntryIntoForce parse(String text) {
        if (text.equals("on-signature")) return new OnSignature();
        var counted = Pattern.compile("(first-day-of-month|day)-([1-9]\\d{0,2})-after-([a-z-]+)")
                .matcher(text);
        if (counted.matches()) {
            var trigger = Trigger.find(counted.group(3));
            var number = Integer.parseInt(counted.group(2));
            if (trigger.isPresent()) {
                return counted.group(1).equals("day")
                        ? new DaysAfter(number, trigger.get())
                        : new FirstDayOfMonth(number, trigger.get());
            }
        }
        return Optional.of(text)
                .filter(code -> code.startsWith("on-"))
                .flatMap(code -> Typed.day(code.substring(3)))
                .map(OnDay::new)
                .orElseThrow(() -> new Impossible(Why.NOT_A_RULE, "not a rule of entry into force: " + text, text));
    }
}
