package org.tawama.api;

import java.time.LocalDate;
import java.util.Optional;
import org.tawama.opendata.Cover;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// What stands before the sheets of an answer. The addresses in it name format and language, whatever the reader's
/// programs asked for: whoever follows them later gets the same.
record Covers(Records records, String origin) {

    /// @param next where the list goes on
    Cover list(Listed listed, Request request, Format format, LocalDate asof, long known, Optional<String> next) {
        var query =
                request.query().set(Parameters.LANG.name(), request.language().code());
        var list = "/api/v1/" + listed.code() + "." + format.extension() + "?";
        var there = new Cover.Whereabouts(
                request.site(),
                list + query.without(""),
                list + query.without("cursor"),
                next.map(cursor -> list + query.set("cursor", cursor).without("")));
        return new Cover(
                listed,
                Optional.empty(),
                request.language(),
                asof,
                records.recordedAt(known),
                origin,
                Optional.of(there),
                records::beginnings,
                ids -> records.documentsOf(ids, Known.at(known)));
    }

    Cover one(Sheet sheet, Request request, Format format, LocalDate asof, Known known) {
        var query =
                request.query().set(Parameters.LANG.name(), request.language().code());
        var self = "/api/v1/" + sheet.listed().code() + "/" + Percent.encode(sheet.id()) + "." + format.extension()
                + "?" + query.without("");
        return new Cover(
                sheet.listed(),
                Optional.of(sheet),
                request.language(),
                asof,
                records.recordedAt(known.isLatest() ? records.headLately() : known.entries()),
                origin,
                Optional.of(new Cover.Whereabouts(request.site(), self, self, Optional.empty())),
                records::beginnings,
                ids -> records.documentsOf(ids, known));
    }
}
