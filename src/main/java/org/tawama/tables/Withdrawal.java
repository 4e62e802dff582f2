package org.tawama.tables;

/// Takes a batch back.
public final class Withdrawal {
    static final String ACT = "withdrawn";

    private Withdrawal() {}
}
