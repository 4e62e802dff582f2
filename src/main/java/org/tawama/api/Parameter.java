package org.tawama.api;

import java.time.LocalDate;
import java.util.List;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Typed;

/// A parameter that a route understands: its name, the shape of its values, and whether it may be given again.
///
/// @param about what it does, in English, for the description of the interface
record Parameter(String name, Shape shape, boolean repeatable, String about) {

    /// What values look like.
    sealed interface Shape {}

    /// Free words, at most `longest` characters, without control characters.
    record Words(int longest) implements Shape {}

    /// A whole number in decimal digits, both ends inclusive.
    record Whole(long least, long most) implements Shape {}

    /// How much of the log counts: an entry's number, an instant (RFC 3339), or a day, which stands for its end.
    record Extent() implements Shape {}

    /// A day of the calendar, `2019-01-31`.
    record Day() implements Shape {}

    /// A day, a month or a year, `2019-01`; stands for its first or last day.
    record Date() implements Shape {}

    /// One of a closed list.
    record Choice(List<String> values) implements Shape {
        Choice {
            values = List.copyOf(values);
        }
    }

    /// Some of a closed list, separated by commas.
    record Choices(List<String> values) implements Shape {
        Choices {
            values = List.copyOf(values);
        }
    }

    static Parameter once(String name, Shape shape, String about) {
        return new Parameter(name, shape, false, about);
    }

    static Parameter again(String name, Shape shape, String about) {
        return new Parameter(name, shape, true, about);
    }

    /// The value that was meant, in the one form that everything behind understands; throws [Refused] when it does not
    /// have the shape.
    String read(String value) {
        return switch (shape) {
            case Words words -> {
                var fits = value.length() <= words.longest() && value.chars().noneMatch(Character::isISOControl);
                if (!fits) throw refuse(value);
                yield value;
            }
            case Whole whole ->
                Typed.whole(value).stream()
                        .filter(number -> number >= whole.least() && number <= whole.most())
                        .mapToObj(Long::toString)
                        .findFirst()
                        .orElseThrow(() -> Refused.number(name, value, whole));
            case Extent extent -> {
                var meant = Typed.whole(value).isPresent()
                        || Typed.day(value).isPresent()
                        || Typed.instant(value).isPresent();
                if (!meant) throw refuse(value);
                yield value;
            }
            case Day day -> Typed.day(value).map(LocalDate::toString).orElseThrow(() -> refuse(value));
            case Date date -> Typed.date(value).map(PartialDate::text).orElseThrow(() -> refuse(value));
            case Choice choice -> {
                if (!choice.values().contains(value)) throw Refused.value(name, value, choice.values());
                yield value;
            }
            case Choices choices -> {
                for (var one : value.split(",", -1)) {
                    if (!choices.values().contains(one)) throw Refused.value(name, one, choices.values());
                }
                yield value;
            }
        };
    }

    private Refused refuse(String value) {
        return Refused.value(name, value, List.of());
    }
}
