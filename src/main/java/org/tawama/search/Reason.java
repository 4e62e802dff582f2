package org.tawama.search;

/// What a text is to the record it leads to; the message key is `search.matched.<code>`.
public enum Reason {
    /// A title or name that a reader sees anyway: needs no explanation.
    SHOWN,
    /// As a source prints it.
    PRINTED,
    /// Another spelling or a name in another language.
    OTHER_NAME,
    /// A name it no longer bears, or did not yet bear, on the day asked for.
    FORMER_NAME,
    /// An official code or number.
    CODE,
    /// A code that it no longer has, or did not yet have, on the day asked for.
    FORMER_CODE,
    /// A reference to an official journal.
    GAZETTE,
    /// On a page of a document's file.
    PAGE,
    /// The words around, in a source.
    QUOTE,
    /// The citation of an outside document.
    REFERENCE,
    /// A remark of the register.
    NOTE;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
