package org.tawama.search;

/// The names of the index's fields.
final class Field {
    /// Words of names and titles; words of everything else.
    static final String NAME = "name";

    static final String TEXT = "text";

    /// Beginnings, up to [Analysis#LONGEST_BEGINNING] letters, of the words of [#NAME] and of [#TEXT].
    static final String NAME_BEGINS = "name.begins";

    static final String TEXT_BEGINS = "text.begins";

    /// Stems of all words.
    static final String STEM = "stem";

    /// Whole names, folded.
    static final String WHOLE = "whole";

    /// Consonants of the words of names that have no Arabic form.
    static final String SKELETON = "skeleton";

    /// [#LIVE] while it is what is known now, [#CURRENT] when it also holds on the last of all days.
    static final String IS = "is";

    static final String LIVE = "live";
    static final String CURRENT = "current";

    /// Which list it stands in on those days, if any; which item of it, `agreements/a1`; which record it was drawn
    /// from, only while [#LIVE].
    static final String LIST = "list";

    static final String ITEM = "item";
    static final String DRAWN_FROM = "from";

    /// First and last entry, first and last day, all inside; `ends` only where there is a last day.
    static final String KNOWN_FROM = "knownFrom";

    static final String KNOWN_TO = "knownTo";
    static final String DAY_FROM = "dayFrom";
    static final String DAY_TO = "dayTo";
    static final String ENDS = "ends";

    /// The first and the last day that the date of signature can mean.
    static final String SIGNED_FROM = "signedFrom";

    static final String SIGNED_TO = "signedTo";

    /// Sorting keys.
    static final String BY_ID = "by.id";

    static final String BY_SIGNED = "by.signed";
    /// The first day that a session can have.
    static final String BY_START = "by.start";

    /// The last day on which a recommendation is due.
    static final String BY_DUE = "by.due";

    static final String BY_RECORDED = "by.recorded";
    static final String BY_TITLE = "by.title.";

    /// What a page shows; JSON and wordings are [Packed].
    static final String REFERENCE = "reference";

    static final String TITLE = "title";
    static final String JSON = "json";
    static final String WORDINGS = "wordings";

    /// Of a document, the words on the pages of its file, unless that was erased. [Packed].
    static final String PAGES = "pages";

    /// The SHA-256 of the file of a document: of what reads so, and of what it asks.
    static final String FILE = "file";

    /// Of a document, the items to which it belongs: `meetings/m1`.
    static final String SUBJECTS = "subjects";

    /// The SHA-256 of a file whose words would be found if it were kept here; whoever brings it states nothing.
    static final String AWAITED = "awaited";

    private static final String FACET = "facet.";
    private static final String ASKED = "asked.";

    private Field() {}

    /// By what is counted.
    static String facet(String name) {
        return FACET + name;
    }

    /// By what is found. A field of its own, for a document may have a value here and none to be counted by.
    static String asked(String facet) {
        return ASKED + facet;
    }
}
