package org.tawama.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What follows from an agreement's clauses and its dated actions, seen from one day, each answer with its working.
///
/// It never replaces an action: where entry into force is stated, the stated day counts, and what the clause yields is
/// shown beside it. A date that is known in part gives a range that holds every answer it can mean; what cannot be
/// worked out names the fact that is missing. Nothing is worked out from a date that is only approximate or uncertain.
///
/// Actions of later days are not known on the day: of 2004 nobody reads what was ratified in 2007. Only that it entered
/// into force later is taken from them, which says that on the day it is not in force.
public record Calendar(LocalDate day, List<Result> results) {
    public Calendar {
        results = List.copyOf(results);
    }

    /// What is asked.
    public enum Question {
        ENTRY_INTO_FORCE,
        /// When the last notification was received or given, counted back from a stated entry into force.
        LAST_NOTIFICATION,
        /// The last day of the term that runs on the day, or of the first term when none runs yet.
        END_OF_TERM,
        /// How often it was renewed without a word, up to the day.
        RENEWALS,
        /// The days on which a denunciation, from the day asked on, prevents the next renewal.
        DENUNCIATION_WINDOW,
        /// When it would end if it were denounced on the day.
        END_IF_DENOUNCED,
        EXPIRY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is answered.
    public sealed interface Answer {
        record On(Days days) implements Answer {}

        /// @param most absent when nobody can tell how often
        record Times(int least, Optional<Integer> most) implements Answer {
            public Times {
                if (least < 0 || most.filter(more -> more < least).isPresent()) {
                    throw new IllegalArgumentException("not so often: " + least + ".." + most);
                }
            }
        }

        /// @param from the first day of the window
        /// @param to its last day
        record Window(Days from, Days to) implements Answer {}

        /// It goes on until somebody ends it.
        record Open() implements Answer {}

        record Lacking(Missing fact) implements Answer {}

        /// On the day it is not in force, and from when it will be cannot be worked out.
        record NotYet(Missing fact) implements Answer {}
    }

    /// One answer with the steps that lead to it, in their order.
    public record Result(Question question, Answer answer, List<Step> working) {
        public Result {
            working = List.copyOf(working);
        }
    }

    /// Empty of results when no clause is told.
    public static Calendar of(Agreement agreement, LocalDate day) {
        if (agreement.terms().clauses().empty()) return new Calendar(day, List.of());
        var course = Course.of(agreement);
        if (course.isSignedAfter(day)) return new Calendar(day, List.of(Beginning.unsigned()));
        var terms = agreement.terms().withActions(course.notAfter(day));
        var beginning = course.isAfter(Act.ENTERED_INTO_FORCE, day)
                ? Beginning.of(terms, day).after(day)
                : Beginning.of(terms, day);
        var results = new ArrayList<>(beginning.results());
        results.addAll(new Running(terms, beginning, day).results());
        return new Calendar(day, results);
    }

    /// Two days of entry into force that cannot both be right.
    public record Disagreement(Days computed, Days stated) {}

    /// What the clause yields against what is stated; empty while the two may agree.
    public static Optional<Disagreement> disagreement(Agreement agreement) {
        return Optional.of(agreement.terms())
                .filter(terms -> !terms.clauses().empty())
                .map(terms -> Beginning.of(terms, LocalDate.MAX))
                .filter(Beginning::disagrees)
                .map(both -> new Disagreement(
                        both.computed().orElseThrow(), both.stated().orElseThrow()));
    }

    public Optional<Result> find(Question question) {
        return results.stream().filter(result -> result.question() == question).findFirst();
    }
}
