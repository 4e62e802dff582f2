package org.tawama.register;

/// What became of an attempt to fill an empty register with a log that exists already: all of it, or nothing.
public sealed interface Filling {
    /// The register now holds just that log.
    record Filled(TreeHead head) implements Filling {}

    /// It held just that log before, to the newest checkpoint; nothing was written.
    record AlreadyThere(TreeHead head) implements Filling {}

    /// It holds another log, or a later state of this one; nothing was written.
    record Occupied(String origin, long size) implements Filling {}

    /// What was given is not whole; nothing was written.
    record Refused(Verdict.Broken broken) implements Filling {}
}
