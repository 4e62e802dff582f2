package org.tawama.cli;

import org.tawama.registrar.Kind;

/// A record as its address names it: `agreements/a19`.
record RecordName(Kind<?> kind, String id) {
    static RecordName parse(String text) {
        var parts = text.split("/", 2);
        return Kind.all().stream()
                .filter(candidate -> candidate.plural().equals(parts[0]) && parts.length == 2)
                .findFirst()
                .map(kind -> new RecordName(kind, parts[1]))
                .orElseThrow(() ->
                        Refusal.ofWords(text + " names no record: give kind and identifier, as in agreements/a19"));
    }

    /// The record that two words name, as in `party p17`: so it was written before records had one name everywhere.
    static RecordName parse(String kind, String id) {
        return Kind.find(kind)
                .map(found -> new RecordName(found, id))
                .orElseThrow(() -> Refusal.ofWords("There is no kind “" + kind.replaceAll("\\p{Cntrl}+", " ")
                        + "”: name the record as its address does, as in parties/p17"));
    }

    @Override
    public String toString() {
        return kind.plural() + "/" + id;
    }
}
