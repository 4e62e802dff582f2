package org.tawama.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tawama.vocabulary.Folding;

/// Remembers how short texts fold: the names of countries and wilayas stand in thousands of records. Bounded; safe for
/// any number of threads.
final class Folded {
    private static final int LONGEST = 60;
    private static final int MOST = 20_000;

    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    String of(String text) {
        if (text.length() > LONGEST) return Folding.fold(text);
        if (remembered.size() >= MOST) remembered.clear();
        return remembered.computeIfAbsent(text, Folding::fold);
    }
}
