package org.tawama.register;

/// What a verification found.
public sealed interface Verdict {
    /// Everything was recomputed and fits; `head` is what the last checkpoint signs.
    record Sound(TreeHead head) implements Verdict {}

    /// All headers fit, and so do root and signature; the bodies were not there to be compared with the headers.
    record Headers(TreeHead head) implements Verdict {}

    /// Entry `entry`, header and body, is in the log whose root and signature `head` was compared with. Nothing is said
    /// of any other entry.
    record Included(long entry, TreeHead head) implements Verdict {}

    /// `entry` is the first entry that is wrong: it, or what was derived from it. For a checkpoint it is the last
    /// entry that the checkpoint covers, and 0 means the beginning of the log itself. `found` quotes what was
    /// found; it is data to show, in no language.
    record Broken(long entry, Fault fault, String found) implements Verdict {}

    /// In what way a log can be wrong.
    enum Fault {
        /// No entry with this number, though later ones or a checkpoint say there was one.
        ENTRY_MISSING,
        /// The body is not the one whose digest the header carries.
        BODY_ALTERED,
        /// Record, kind, revision, time, office, act, reason, its language or digest are not those that were hashed.
        HEADER_ALTERED,
        /// In a record's proof: header and path do not lead to the root that is signed.
        NOT_INCLUDED,
        /// The revision does not follow the record's previous one, or changed the record's kind.
        REVISION_OUT_OF_ORDER,
        /// The current state of the entry's record is not its newest revision.
        CURRENT_RECORD_ALTERED,
        /// The stored references are not those of the statement.
        REFERENCES_ALTERED,
        /// The stored origins are not those of the statements.
        ORIGINS_ALTERED,
        /// A withheld value does not fit the digest that stands for it in the statement.
        DISCLOSURE_ALTERED,
        /// A withheld value is gone, and no statement erased it.
        DISCLOSURE_MISSING,
        /// A statement erased a value, and it is still there.
        ERASED_VALUE_KEPT,
        /// A statement erases what no statement of its record had withheld.
        ERASURE_OF_NOTHING,
        /// The file of a document does not have the bytes whose digest its statement names.
        FILE_ALTERED,
        /// The file of a document is gone, and no statement erased it.
        FILE_MISSING,
        /// A stored node of the tree is not the hash of what is below it.
        TREE_ALTERED,
        /// A checkpoint signs another root than these entries have, or was altered.
        CHECKPOINT_ALTERED,
        /// A checkpoint is not signed by a key of this log, or by one that had handed over to another before.
        SIGNATURE_WRONG,
        /// Not the log of a checkpoint that was given out earlier: something before its size was changed since.
        HISTORY_REWRITTEN,
        /// A signature of a witness does not fit.
        COSIGNATURE_WRONG,
        /// Entries that no checkpoint covers.
        CHECKPOINT_MISSING,
        /// The log's name or one of its keys is not what it was.
        ORIGIN_ALTERED,
        /// Not in the form that docs/register.md describes.
        UNREADABLE
    }
}
