package org.tawama.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// A file that belongs to records: the text of an agreement, the minutes of a session, a page of an
/// official journal.
///
/// A file that replaces another is a further statement of the same document, so that the earlier one
/// stays in its
/// history.
///
/// @param languages in which it is written, as BCP 47 primary tags, the leading one first; empty for a
/// picture
/// @param on the date that it bears
/// @param about the records that it belongs to, at least one
public record Document(
        DocumentId id,
        LocalText title,
        DocumentForm form,
        List<String> languages,
        LegalValue legalValue,
        Optional<PartialDate> on,
        List<Subject> about,
        StoredFile file,
        List<Evidence> evidence) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    public Document {
        if (title.empty()) throw new IllegalArgumentException("a document without a title: " + id);
        languages = List.copyOf(languages);
        about = List.copyOf(about);
        evidence = List.copyOf(evidence);
        if (about.isEmpty()) throw new IllegalArgumentException("a document of no record: " + id);
        requireDistinct(about, id);
        requireDistinct(languages, id);
        languages.stream()
                .filter(tag -> !TAG.matcher(tag).matches())
                .findFirst()
                .ifPresent(tag -> {
                    throw new IllegalArgumentException("no tag of a language: " + tag);
                });
    }

    private static void requireDistinct(List<?> items, DocumentId id) {
        if (items.stream().distinct().count() < items.size()) {
            throw new IllegalArgumentException("the same twice in " + items + " of " + id);
        }
    }

    /// Whether it was there by the end of that day: always, while it bears no date.
    public boolean existsOn(LocalDate day) {
        return on.filter(date -> date.earliest().isAfter(day)).isEmpty();
    }

    public Document withId(DocumentId other) {
        return new Document(other, title, form, languages, legalValue, on, about, file, evidence);
    }

    public Document withFile(StoredFile other, List<Evidence> proof) {
        return new Document(id, title, form, languages, legalValue, on, about, other, proof);
    }
}
