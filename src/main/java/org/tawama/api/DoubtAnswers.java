package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Format;
import org.tawama.opendata.Json;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheets;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// One question that a record raises. It has no statement of its own: it is found in its record's evidence.
final class DoubtAnswers {
    private static final int LONGEST_ID = 200;

    private final Register register;
    private final Records records;
    private final Sheets sheets;
    private final Covers covers;

    DoubtAnswers(Register register, Records records, Sheets sheets, Covers covers) {
        this.covers = covers;
        this.register = register;
        this.records = records;
        this.sheets = sheets;
    }

    Answer one(Request request) {
        var format = Negotiation.format(request, Format.ofOne(Listed.DOUBTS));
        var sheet = find(request).orElseThrow(() -> Refused.record("doubts", request.variable("id")));
        if (format.extension().equals("json"))
            return Answer.of(Answer.JSON, Json.bytes(sheet)).with("Vary", "Accept");
        var out = new ByteArrayOutputStream();
        var asof = request.query().day("asof").orElse(request.today());
        format.write(
                covers.one(sheet, request, format, asof, known(request)),
                List.of(sheet).iterator(),
                out);
        return Answer.of(format.mediaType(), out.toByteArray()).with("Vary", "Accept");
    }

    /// A question's identifier begins with its record's and a hyphen; which hyphen that is, only the records tell.
    private Optional<DoubtSheet> find(Request request) {
        var id = request.variable("id");
        if (id.length() > LONGEST_ID || id.indexOf('\0') >= 0) return Optional.empty();
        for (var at = id.indexOf('-'); at > 0; at = id.indexOf('-', at + 1)) {
            var doubt = raisedBy(id.substring(0, at), request);
            if (doubt.isPresent()) return doubt;
        }
        return Optional.empty();
    }

    private Optional<DoubtSheet> raisedBy(String record, Request request) {
        var id = request.variable("id");
        var asof = request.query().day("asof").orElse(request.today());
        return register.find(record)
                .flatMap(revision -> Kind.find(revision.kind()))
                .flatMap(kind -> sheets.find(kind, record, asof, known(request)))
                .flatMap(sheet -> sheets.doubts(sheet, asof).stream()
                        .filter(doubt -> doubt.id().equals(id))
                        .findFirst());
    }

    private static Known known(Request request) {
        var known = request.query().number("known");
        return known.isPresent() ? Known.at(known.getAsLong()) : Known.latest();
    }
}
