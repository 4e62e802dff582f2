package org.tawama.app;

/// Starts Tawama.
public final class Tawama {
    private Tawama() {}

    static void main(String[] arguments) {
        System.out.println("Tawama");
    }
}
