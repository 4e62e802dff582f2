package org.tawama.tables;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.evidence.Source;
import org.tawama.parties.Level;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

/// What the columns of a table mean, as `docs/mapping.md` describes it. The side of a party is not in it: whoever has
/// the register's own country stands on the home side.
///
/// @param source the table as a document that evidence cites
/// @param language in which the table writes names that are not in Arabic letters
/// @param key the columns whose cells together name a row for ever
public record Mapping(
        Source source,
        Language language,
        List<String> key,
        Kind kind,
        Optional<Cell> form,
        List<End> parties,
        List<DatedAct> actions,
        Optional<Cell> themes,
        List<ExternalId> ids) {

    /// Which law stands behind all agreements of the table.
    enum Kind {
        DECENTRALISED,
        BILATERAL,
        MULTILATERAL
    }

    /// One party of each row.
    ///
    /// @param within the wilaya in which an Algerian place of that name lies
    record End(
            Cell name,
            Cell country,
            Optional<Level> level,
            Optional<Identifier> identifier,
            Optional<Cell> within,
            Optional<Position> position) {}

    /// @param scheme `party`, `territory`, `ons`, `insee`, `siren`, `geonames` or `wilaya`
    record Identifier(String scheme, Cell cell) {}

    record Position(Cell latitude, Cell longitude) {}

    /// @param format how the table writes days, when not in EDTF
    record DatedAct(Act act, Cell on, Optional<DateTimeFormatter> format) {
        /// The date that the text means; empty when it means none.
        Optional<PartialDate> date(String text) {
            try {
                return Optional.of(format.map(days -> PartialDate.of(LocalDate.parse(text, days)))
                        .orElseGet(() -> PartialDate.parse(text)));
            } catch (DateTimeParseException | IllegalArgumentException neither) {
                return yearOrDay(text);
            }
        }

        private static Optional<PartialDate> yearOrDay(String text) {
            try {
                return Optional.of(PartialDate.parse(text));
            } catch (IllegalArgumentException noDate) {
                return Optional.empty();
            }
        }
    }

    /// A number under which others keep the agreement.
    record ExternalId(String scheme, Cell cell) {}

    public Mapping {
        key = List.copyOf(key);
        parties = List.copyOf(parties);
        actions = List.copyOf(actions);
        ids = List.copyOf(ids);
    }

    /// Reads a mapping file; throws [TableUnreadable] with its name, a line and a remedy when it is not one.
    public static Mapping read(String name, String yaml) {
        return new MappingReader(name).read(yaml);
    }

    /// The name of the source: it begins the key of every row.
    public String name() {
        return source.id().text();
    }

    /// Every column that it reads, the key's apart.
    Stream<Cell.Column> columns() {
        var ofEnds = parties.stream()
                .flatMap(end -> Stream.of(
                                Stream.of(end.name(), end.country()),
                                end.identifier().stream().map(Identifier::cell),
                                end.within().stream(),
                                end.position().stream().flatMap(at -> Stream.of(at.latitude(), at.longitude())))
                        .flatMap(cells -> cells));
        var others = Stream.of(form.stream(), actions.stream().map(DatedAct::on), themes.stream(), idCells())
                .flatMap(cells -> cells);
        return Stream.concat(ofEnds, others).flatMap(Cell::columns);
    }

    private Stream<Cell> idCells() {
        return ids.stream().map(ExternalId::cell);
    }
}
