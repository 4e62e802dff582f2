package org.tawama.dossiers;

/// A part of a text, its end not included.
record Stretch(int start, int end) {
    int length() {
        return end - start;
    }
}
