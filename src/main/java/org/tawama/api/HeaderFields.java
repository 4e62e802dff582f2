package org.tawama.api;

import org.tawama.opendata.StatementWords;
import org.tawama.register.Reason;
import org.tawama.register.Revision;
import org.tawama.vocabulary.LocalText;
import tools.jackson.databind.node.ObjectNode;

/// By whom and why a statement was made: the codes as they are hashed, and beside them what they are called.
///
/// `officeName` and `reasonText` are there when there are words; `language` when the reason is somebody's own.
record HeaderFields(StatementWords words) {
    void put(ObjectNode object, Revision revision) {
        object.put("office", revision.office());
        put(object, "officeName", words.office(revision.office()));
        object.put("act", revision.act());
        revision.reason().ifPresent(reason -> put(object, reason));
    }

    private void put(ObjectNode object, Reason reason) {
        object.put("reason", reason.text());
        reason.spokenIn().ifPresent(language -> object.put("language", language));
        put(object, "reasonText", words.reason(reason));
    }

    static void put(ObjectNode object, String name, LocalText text) {
        if (text.empty()) return;
        var texts = object.putObject(name);
        text.texts().forEach((language, words) -> texts.put(language.code(), words));
    }
}
