package org.tawama.importing;

/// Which identifier the register has given, or will give, to the record made from a thing in a source.
public interface Identifiers {
    /// The record's identifier as text; every origin that a harvest names has one.
    String idOf(String origin);
}
