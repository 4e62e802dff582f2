package org.tawama.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
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
/// @param erasedFiles those that it had before, and that were taken away
public record Document(
        DocumentId id,
        LocalText title,
        DocumentForm form,
        List<String> languages,
        LegalValue legalValue,
        Optional<PartialDate> on,
        List<Subject> about,
        StoredFile file,
        List<ErasedFile> erasedFiles,
        List<Evidence> evidence) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    public Document {
        if (title.empty()) throw new Impossible(Why.NO_NAME, "a document without a title: " + id);
        languages = List.copyOf(languages);
        about = List.copyOf(about);
        erasedFiles = List.copyOf(erasedFiles);
        evidence = List.copyOf(evidence);
        if (about.isEmpty()) throw new Impossible(Why.OF_NO_RECORD, "a document of no record: " + id);
        requireDistinct(about, id);
        requireDistinct(languages, id);
        var current = file.sha256();
        if (erasedFiles.stream().anyMatch(other -> other.sha256().equals(current)))
            throw new IllegalArgumentException("an earlier file that is the file of " + id);
        requireDistinct(erasedFiles.stream().map(ErasedFile::sha256).toList(), id);
        languages.stream()
                .filter(tag -> !TAG.matcher(tag).matches())
                .findFirst()
                .ifPresent(tag -> {
                    throw new Impossible(Why.NOT_A_LANGUAGE, "no tag of a language: " + tag, tag);
                });
    }

    private static void requireDistinct(List<?> items, DocumentId id) {
        if (items.stream().distinct().count() < items.size()) {
            throw new Impossible(Why.SAID_TWICE, "the same twice in " + items + " of " + id, items);
        }
    }

    /// Whether it was there by the end of that day: always, while it bears no date.
    public boolean existsOn(LocalDate day) {
        return on.filter(date -> date.earliest().isAfter(day)).isEmpty();
    }

    /// On what basis that file, which it has or had, was taken away; empty where it was not.
    public Optional<Erased> erasure(String sha256) {
        if (file.sha256().equals(sha256)) return file.erased();
        return erasedFiles.stream()
                .filter(other -> other.sha256().equals(sha256))
                .map(ErasedFile::erased)
                .findFirst();
    }

    public Document withId(DocumentId other) {
        return new Document(other, title, form, languages, legalValue, on, about, file, erasedFiles, evidence);
    }

    /// The same with another file. One that was erased stays among those that were.
    public Document withFile(StoredFile other, List<Evidence> proof) {
        var before = file.erased()
                .filter(gone -> !other.sha256().equals(file.sha256()))
                .map(gone -> with(erasedFiles, new ErasedFile(file.sha256(), gone)))
                .orElse(erasedFiles);
        return new Document(id, title, form, languages, legalValue, on, about, other, before, proof);
    }

    public Document withEvidence(List<Evidence> others) {
        return new Document(id, title, form, languages, legalValue, on, about, file, erasedFiles, others);
    }

    /// The same, once a file that it has or had was taken away on that basis.
    public Document withoutFile(String sha256, Erased basis) {
        if (file.sha256().equals(sha256)) return withFile(file.erasedOn(basis), evidence);
        var gone = with(erasedFiles, new ErasedFile(sha256, basis));
        return new Document(id, title, form, languages, legalValue, on, about, file, gone, evidence);
    }

    private static List<ErasedFile> with(List<ErasedFile> files, ErasedFile other) {
        return Stream.concat(files.stream(), Stream.of(other)).toList();
    }

    /// A file of before that was taken away.
    public record ErasedFile(String sha256, Erased erased) {
        public ErasedFile {
            StoredFile.requireDigest(sha256);
        }
    }
}
