package org.tawama.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// A value that is none of those its option takes: no number, no day, none of a few words, no name of a file.
///
/// @param words the command line; an option that is not among them had its value from the environment
record WrongValue(ArgSpec option, String value, List<String> words) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+)");

    /// Empty when the command line is wrong in another way.
    static Optional<WrongValue> in(ParameterException wrong, String... words) {
        var plain = wrong.getClass() == ParameterException.class;
        return plain && wrong.getArgSpec() != null && wrong.getValue() != null
                ? Optional.of(new WrongValue(wrong.getArgSpec(), wrong.getValue(), List.of(words)))
                : Optional.empty();
    }

    /// Culprit, cause and remedy.
    String sentence() {
        var type = option.typeInfo().getType();
        if (type == LocalDate.class) {
            return value + " is no day of the calendar: write " + culprit() + " as a day, like 2026-11-23";
        }
        if (type == int.class || type == Integer.class) {
            return value + " is no whole number of at most " + Integer.MAX_VALUE + ": write " + culprit()
                    + " in digits, like 12";
        }
        if (type == Path.class) {
            return value + " cannot be the name of a file here: choose another for " + culprit();
        }
        if (type.isEnum()) {
            var choices =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return value + " is not known: choose for " + culprit() + " one of " + choices;
        }
        return value + " is nothing that " + culprit() + " can be: choose another";
    }

    /// What to change: the option as it was given, the variable that stood in for it, or the name of a place.
    private String culprit() {
        if (!(option instanceof OptionSpec named)) return option.paramLabel();
        var given = words.stream()
                .anyMatch(word -> Arrays.stream(named.names())
                        .anyMatch(name -> word.equals(name) || word.startsWith(name + "=")));
        return given ? named.longestName() : variable().orElse(named.longestName());
    }

    private Optional<String> variable() {
        var standing = Optional.ofNullable(option.defaultValueString(false)).orElse("");
        return VARIABLE.matcher(standing).results().map(found -> found.group(1)).findFirst();
    }
}
