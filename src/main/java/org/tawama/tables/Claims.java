package org.tawama.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;
import org.tawama.parties.PartyId;
import org.tawama.territories.Country;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Point;

/// Reads rows by a mapping into claims, and says of each row that cannot be one why it is refused.
final class Claims {
    /// The register's own country.

    private static final int LONGEST_ORIGIN = 300;
    private static final int LONGEST_NAME = 300;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /// What a spreadsheet writes where it could not reckon.
    private static final Pattern MISCALCULATED = Pattern.compile("#[A-Z][A-Z0-9/_]+[!?]?");

    private final Mapping mapping;
    private final Gazetteer gazetteer;
    private final Set<String> themes;

    /// A claim, or why there is none.
    sealed interface Read {
        record Sound(Claim claim) implements Read {}

        record Refused(Refusal refusal) implements Read {}
    }

    /// @param themes the fields of cooperation that the register knows
    Claims(Mapping mapping, Gazetteer gazetteer, Set<String> themes) {
        this.mapping = mapping;
        this.gazetteer = gazetteer;
        this.themes = Set.copyOf(themes);
    }

    Read read(DataRow row) {
        var unreadable = row.refusal().or(() -> lacking(row));
        if (unreadable.isPresent()) return new Read.Refused(unreadable.get());
        var countries = mapping.parties().stream().map(end -> country(end, row)).toList();
        var pair = pair(row);
        var refusal = refusal(row, countries, pair);
        if (refusal.isPresent()) return new Read.Refused(refusal.get());
        var claim = claim(row, countries);
        return impossible(claim).<Read>map(Read.Refused::new).orElseGet(() -> new Read.Sound(claim));
    }

    /// What an agreement could not be constructed with, whoever its parties are.
    private static Optional<Refusal> impossible(Claim claim) {
        var anybody = List.of(anybody(Side.HOME), anybody(Side.PARTNER));
        try {
            new Terms(
                    LocalText.none(),
                    claim.form(),
                    anybody,
                    claim.actions(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return Optional.empty();
        } catch (IllegalArgumentException impossible) {
            return Optional.of(Refusal.of(impossible));
        }
    }

    private static Signatory anybody(Side side) {
        return new Signatory(new PartyId(side.code()), side, Optional.empty());
    }

    private Optional<Refusal> lacking(DataRow row) {
        var needed = new ArrayList<>(mapping.key());
        mapping.parties().forEach(end -> {
            end.name().columns().map(Cell.Column::name).forEach(needed::add);
            end.country().columns().map(Cell.Column::name).forEach(needed::add);
        });
        return needed.stream()
                .filter(column -> row.find(column).isEmpty())
                .findFirst()
                .map(column -> new Refusal(Reason.MISSING_CELL, column));
    }

    private Optional<Refusal> refusal(DataRow row, List<Optional<CountryCode>> countries, String pair) {
        if (samePlace(row)) return Optional.of(new Refusal(Reason.SAME_PARTY, pair));
        for (var at = 0; at < countries.size(); at++) {
            if (countries.get(at).isPresent()) continue;
            var printed = mapping.parties().get(at).country().in(row).orElse("");
            return Optional.of(new Refusal(Reason.UNKNOWN_COUNTRY, printed));
        }
        if (countries.stream().distinct().count() < countries.size()) {
            return Optional.of(new Refusal(Reason.DOMESTIC_PAIR, pair));
        }
        if (countries.stream().noneMatch(Optional.of(CountryCode.HOME)::equals)) {
            return Optional.of(new Refusal(Reason.NO_HOME_PARTY, pair));
        }
        return mapping.parties().stream()
                .map(end -> end.name().in(row).orElse(""))
                .filter(name -> !isName(name))
                .findFirst()
                .map(name -> new Refusal(Reason.NO_NAME, name));
    }

    /// What has neither letters nor digits would be the same party as everything else that has none.
    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && !Folding.fold(name).isBlank()
                && !MISCALCULATED.matcher(name).matches();
    }

    private boolean samePlace(DataRow row) {
        var places = mapping.parties().stream()
                .map(end -> Folding.fold(end.name().in(row).orElse("")) + "/"
                        + country(end, row)
                                .map(CountryCode::text)
                                .orElse(end.country().in(row).orElse("")))
                .distinct()
                .count();
        return places < mapping.parties().size();
    }

    private Optional<CountryCode> country(Mapping.End end, DataRow row) {
        return end.country().in(row).flatMap(gazetteer::findCountry).map(Country::code);
    }

    private String pair(DataRow row) {
        return mapping.parties().stream()
                .map(end -> end.name().in(row).orElse(""))
                .collect(Collectors.joining(" – "));
    }

    private Claim claim(DataRow row, List<Optional<CountryCode>> countries) {
        var parties = new ArrayList<Claim.Named>();
        for (var at = 0; at < countries.size(); at++) {
            parties.add(named(mapping.parties().get(at), countries.get(at).orElseThrow(), row));
        }
        var named = mapping.themes().map(cell -> cell.parts(row)).orElse(List.of());
        return new Claim(
                row,
                origin(row),
                parties,
                mapping.form().flatMap(cell -> cell.in(row)).flatMap(Form::find).orElse(Form.UNSTATED),
                mapping.form().flatMap(cell -> cell.printed(row)),
                mapping.actions().stream()
                        .flatMap(act -> act(act, row).stream())
                        .toList(),
                named.stream()
                        .filter(themes::contains)
                        .distinct()
                        .map(ThemeId::new)
                        .toList(),
                named.stream()
                        .filter(theme -> !themes.contains(theme))
                        .distinct()
                        .toList(),
                mapping.ids().stream()
                        .flatMap(id -> externalOrigin(id, row).stream())
                        .toList());
    }

    private static Claim.Named named(Mapping.End end, CountryCode country, DataRow row) {
        var meant = end.name().in(row).orElseThrow();
        var name = WHITE_SPACE.matcher(meant).replaceAll(" ");
        var printedName = end.name().printed(row).orElse(meant);
        return new Claim.Named(
                name,
                end.country()
                        .printed(row)
                        .map(printed -> printedName + ", " + printed)
                        .orElse(printedName),
                country,
                end.level(),
                end.identifier()
                        .flatMap(
                                number -> number.cell().in(row).map(text -> new Claim.Numbered(number.scheme(), text))),
                end.within().flatMap(cell -> cell.in(row)),
                end.position().flatMap(position -> point(position, row)));
    }

    private static Optional<Point> point(Mapping.Position position, DataRow row) {
        try {
            var latitude = position.latitude().in(row).map(Double::parseDouble);
            var longitude = position.longitude().in(row).map(Double::parseDouble);
            return latitude.flatMap(north -> longitude.map(east -> new Point(north, east)));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static Optional<Claim.ClaimedAct> act(Mapping.DatedAct act, DataRow row) {
        return act.on().in(row).map(text -> new Claim.ClaimedAct(act.act(), text, act.date(text)));
    }

    private String origin(DataRow row) {
        var key = mapping.key().stream()
                .map(column -> row.find(column).orElseThrow())
                .collect(Collectors.joining("/"));
        return bounded(mapping.name() + ":" + key);
    }

    private static Optional<String> externalOrigin(Mapping.ExternalId id, DataRow row) {
        return id.cell().in(row).map(text -> bounded("id/" + id.scheme() + ":" + text));
    }

    /// One line of a length that an origin may have; of a longer key, beginning and digest.
    static String bounded(String origin) {
        var line = WHITE_SPACE.matcher(origin).replaceAll(" ");
        if (line.length() <= LONGEST_ORIGIN) return line;
        return line.substring(0, LONGEST_ORIGIN) + "…" + digest(line);
    }

    private static String digest(String text) {
        try {
            var sha256 = java.security.MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
