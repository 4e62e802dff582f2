package org.tawama.opendata;

import tools.jackson.databind.node.ObjectNode;

/// What OParl's `File` says of a document's file, besides what every object of OParl says.
///
/// One that was erased is a deleted object. Its licence is said in any case, for a file of which nothing is said would
/// stand under that of our data, and we have no right to give what others wrote.
record OparlFile(Cover cover) {
    /// "The copyright status of this item has not been evaluated."
    static final String NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    /// Fills in `object`.
    void put(ObjectNode object, DocumentSheet sheet) {
        var document = sheet.document();
        var file = document.file();
        if (file.isErased()) {
            object.put("deleted", true);
            return;
        }
        JsonObjects.put(object, "name", document.title(), cover);
        Json.put(object, "fileName", file.name());
        object.put("mimeType", file.type().mediaType());
        document.on()
                .ifPresent(on -> CalendarEntries.certainDay(on)
                        .ifPresentOrElse(
                                day -> object.put("date", day.toString()), () -> object.put("tawama:date", on.text())));
        object.put("size", file.bytes()).put("tawama:sha256", file.sha256());
        Json.put(object, "accessUrl", cover.below(sheet.path()));
        object.put("fileLicense", NOT_EVALUATED);
    }

    /// What the file belongs to; said only where it leaves alone.
    void putBack(ObjectNode object, DocumentSheet sheet, Format format) {
        if (sheet.document().file().isErased()) return;
        putBack(object, "meeting", Listed.MEETINGS, sheet, format);
        putBack(object, "agendaItem", Listed.RECOMMENDATIONS, sheet, format);
    }

    private void putBack(ObjectNode object, String member, Listed listed, DocumentSheet sheet, Format format) {
        var kind = listed.kind().orElseThrow().code();
        var addresses = sheet.document().about().stream()
                .filter(subject -> subject.kind().equals(kind))
                .map(subject -> cover.named(listed, subject.record(), format))
                .toList();
        if (!addresses.isEmpty()) Json.putTexts(object, member, addresses);
    }
}
