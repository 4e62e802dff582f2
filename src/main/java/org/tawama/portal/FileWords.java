package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.Language;

/// What is to be read on one page of a document's file.
///
/// @param heading the page, by its number
/// @param title of the document
/// @param lines of the page, top to bottom; empty where it has no words
/// @param language of the lines, where it is known
/// @param links to the pages with words before and after it, and to the file itself
public record FileWords(
        String heading,
        String title,
        List<Link> crumbs,
        List<String> lines,
        Optional<Language> language,
        List<Link> links) {
    public FileWords {
        crumbs = List.copyOf(crumbs);
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }
}
