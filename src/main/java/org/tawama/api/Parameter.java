package org.tawama.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.tawama.vocabulary.PartialDate;

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

    /// Throws [Refused] when `value` does not have the shape.
    void require(String value) {
        switch (shape) {
            case Words words -> {
                var fits = value.length() <= words.longest() && value.chars().noneMatch(Character::isISOControl);
                if (!fits) throw refuse(value);
            }
            case Whole whole -> requireWhole(value, whole);
            case Day day -> requireDay(value);
            case Date date -> requireDate(value);
            case Choice choice -> {
                if (!choice.values().contains(value)) throw Refused.value(name, value, choice.values());
            }
            case Choices choices -> {
                for (var one : value.split(",", -1)) {
                    if (!choices.values().contains(one)) throw Refused.value(name, one, choices.values());
                }
            }
        }
    }

    private void requireWhole(String value, Whole whole) {
        if (!value.matches("[0-9]{1,18}")) throw refuse(value);
        var number = Long.parseLong(value);
        if (number < whole.least() || number > whole.most()) throw refuse(value);
    }

    private void requireDay(String value) {
        try {
            if (value.length() != 10 || LocalDate.parse(value).getYear() < 1) throw refuse(value);
        } catch (DateTimeException notADay) {
            throw refuse(value);
        }
    }

    private void requireDate(String value) {
        try {
            if (value.length() > 11) throw refuse(value);
            PartialDate.parse(value);
        } catch (IllegalArgumentException notADate) {
            throw refuse(value);
        }
    }

    private Refused refuse(String value) {
        return Refused.value(name, value, List.of());
    }
}
