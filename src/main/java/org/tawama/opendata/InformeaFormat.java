package org.tawama.opendata;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// The entities of InforMEA, in which secretariats of treaties publish meetings and what these decided.
/// Only their JSON: there is no OData service behind it.
record InformeaFormat() implements Format {
    private static final Set<Listed> LISTS = Set.of(Listed.MEETINGS, Listed.RECOMMENDATIONS);

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String title() {
        return "InforMEA";
    }

    @Override
    public String extension() {
        return "informea";
    }

    @Override
    public boolean suits(Listed list) {
        return LISTS.contains(list);
    }

    @Override
    public boolean speaks() {
        return true;
    }

    @Override
    public boolean bySuffixOnly() {
        return true;
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        if (cover.about().isPresent()) {
            var one = sheets.next();
            JsonObjects.one(Informea.of(cover, List.of(one)).of(one), out);
            return;
        }
        var objects = JsonObjects.someAtOnce(sheets)
                .flatMap(some -> some.stream().map(Informea.of(cover, some)::of))
                .iterator();
        var next = cover.whereabouts().flatMap(there -> there.next().flatMap(cover::below));
        var rest = Json.object();
        Json.put(rest, "@odata.nextLink", next);
        JsonObjects.all("value", objects, rest, out);
    }
}
