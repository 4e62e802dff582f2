package org.tawama.tables;

import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Form;
import org.tawama.parties.Level;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Point;

/// What one row says, before anybody looks which parties and records the register already knows.
///
/// @param origin the row for ever: the source's name and the cells of its key
/// @param externalOrigins the numbers under which others keep the same agreement, as origins
/// @param printedForm the row's word for the form; absent when the mapping and not the row says it
record Claim(
        DataRow row,
        String origin,
        List<Named> parties,
        Form form,
        Optional<String> printedForm,
        List<ClaimedAct> acts,
        List<ThemeId> themes,
        List<String> unknownThemes,
        List<String> externalOrigins) {

    /// A party as the row names it.
    ///
    /// @param name its name, without its country
    /// @param printed name and country to the letter
    /// @param within the wilaya in which it lies, as the row names it
    /// @param point where the row says it lies; used to choose among places of one name, never recorded
    record Named(
            String name,
            String printed,
            CountryCode country,
            Optional<Level> level,
            Optional<Numbered> number,
            Optional<String> within,
            Optional<Point> point) {
        boolean home() {
            return country.equals(CountryCode.HOME);
        }
    }

    record Numbered(String scheme, String text) {}

    /// @param on the day that the row's text means; empty when the text is not a date
    record ClaimedAct(Act act, String printed, Optional<PartialDate> on) {
        Action action() {
            return new Action(act, on, LocalText.none(), Optional.empty(), LocalText.none());
        }
    }

    Claim {
        parties = List.copyOf(parties);
        acts = List.copyOf(acts);
        themes = List.copyOf(themes);
        unknownThemes = List.copyOf(unknownThemes);
        externalOrigins = List.copyOf(externalOrigins);
    }

    List<Action> actions() {
        return acts.stream().map(ClaimedAct::action).toList();
    }
}
