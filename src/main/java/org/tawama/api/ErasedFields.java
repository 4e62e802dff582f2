package org.tawama.api;

import java.util.List;
import org.tawama.opendata.StatementWords;
import org.tawama.registrar.Erased;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the place of fields that were erased: when, by whom and on what basis; nobody can say what they were.
record ErasedFields(StatementWords words) {
    static final String NAME = "erased";

    /// Adds nothing where nothing was erased.
    void put(ObjectNode object, List<Erased> erased) {
        if (erased.isEmpty()) return;
        var array = object.putArray(NAME);
        erased.forEach(one -> put(array.addObject(), one));
    }

    private void put(ObjectNode object, Erased erased) {
        var by = erased.by();
        object.put("entry", by.entry()).put("at", by.at().toString()).put("office", by.office());
        HeaderFields.put(object, "officeName", words.office(by.office()));
        var basis = erased.erasure().basis();
        object.put("basis", basis.text());
        basis.spokenIn().ifPresent(language -> object.put("language", language));
        HeaderFields.put(object, "basisText", words.basis(basis));
        object.put("values", erased.values());
    }

    static ObjectNode schema() {
        return Shape.object(
                Shape.always("entry", Shape.number(1)),
                Shape.always("at", Shape.text("date-time")),
                Shape.always("office", Shape.text()),
                Shape.perhaps("officeName", Shape.ref("Text")),
                Shape.always("basis", Shape.text()),
                Shape.perhaps("language", Shape.text()),
                Shape.perhaps("basisText", Shape.ref("Text")),
                Shape.always("values", Shape.number(1)));
    }

    /// The member as it is described wherever it may stand.
    static Shape.Field field() {
        return Shape.perhaps(NAME, Shape.list(Shape.ref("Erased")));
    }
}
