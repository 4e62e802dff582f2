package org.tawama.gazetteer;

/// The shipped reference data, read once for all tests of this module: they only read it.
final class Shipped {
    static final Gazetteer GAZETTEER = Gazetteer.load();

    private Shipped() {}
}
