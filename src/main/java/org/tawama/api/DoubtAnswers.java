package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Json;
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

    DoubtAnswers(Register register, Records records, Sheets sheets) {
        this.register = register;
        this.records = records;
        this.sheets = sheets;
    }

    Answer one(Request request) {
        var format = Negotiation.format(request);
        var sheet = find(request).orElseThrow(() -> Refused.record("doubts", request.variable("id")));
        if (format.extension().equals("json"))
            return Answer.of(Answer.JSON, Json.bytes(sheet)).with("Vary", "Accept");
        var out = new ByteArrayOutputStream();
        format.write(sheet.listed(), List.of(sheet).iterator(), out);
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
        var known = request.query().number("known");
        var id = request.variable("id");
        return register.find(record)
                .flatMap(revision -> Kind.find(revision.kind()))
                .flatMap(kind -> sheets.find(
                        kind,
                        record,
                        request.query().day("asof").orElse(request.today()),
                        known.isPresent() ? Known.at(known.getAsLong()) : Known.latest()))
                .flatMap(sheet -> sheets.doubts(sheet).stream()
                        .filter(doubt -> doubt.id().equals(id))
                        .findFirst());
    }
}
