package org.tawama.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tawama.opendata.Place;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.territories.Country;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// The lines and links that pages of several kinds share.
record RecordWords(Asked asked) {
    private Page page() {
        return asked.page();
    }

    Line line(String key, Value value) {
        return new Line(page().say(key), List.of(value));
    }

    Line line(String key, List<Value> values) {
        return new Line(page().say(key), values);
    }

    Line line(String key, Optional<Value> value) {
        return new Line(page().say(key), value.stream().toList());
    }

    Value word(String group, String code) {
        return Value.of(page().own(page().words().word(group, code)));
    }

    Value country(Country country) {
        return Value.to(page().shown(country.name()), page().at("/countries/" + country.code()));
    }

    Value place(Place place) {
        return Value.to(Places.named(page(), place, asked.asof()), page().at("/territories/" + place.id()));
    }

    /// Spellings met in sources; empty where there are none, and then no line is worth showing.
    Optional<Line> otherNames(List<String> names) {
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(line(
                "portal.field.other-names",
                names.stream().map(name -> Value.of(page().printed(name))).toList()));
    }

    /// An address that a browser may follow; any other text stays text.
    Value website(String address) {
        var shown = page().printed(address);
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? Value.to(shown, address) : Value.of(shown);
    }

    /// When something held, both ends inside; nothing to say about what has always held.
    Optional<LocalText.Shown> during(Period period) {
        return page().words().period(period).map(page()::own);
    }

    /// A list under its own heading; none where there is nothing to list.
    Optional<Sheet.Roll> roll(String id, String key, List<Sheet.Item> items) {
        if (items.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Roll(id, page().say(key), Optional.empty(), items, Optional.empty()));
    }

    /// Names through time, oldest first; nothing when there has been only one.
    Optional<Sheet.Roll> names(List<Sheet.Item> names) {
        return names.size() < 2 ? Optional.empty() : roll("names", "portal.roll.names", names);
    }
}
