package org.tawama.cli;

import java.nio.file.Path;
import org.tawama.filing.Look;
import org.tawama.filing.Looked;
import org.tawama.registrar.DocumentRefused;

/// What is said to whoever brings a file, or a document, that cannot be kept.
final class DocumentRefusal {
    private static final long MEGABYTE = 1L << 20;

    private DocumentRefusal() {}

    static String sentence(DocumentRefused refused) {
        var culprit = refused.culprit();
        return switch (refused.ground()) {
            case NO_SUCH_RECORD -> "There is no record " + culprit + ": look its identifier up";
            case NO_SUCH_SOURCE ->
                "There is no source " + culprit + ": record it first (./tawama source), or name another with --source";
            case NO_SUCH_DOCUMENT -> "There is no document documents/" + culprit + ": look its identifier up";
            case OF_A_DOCUMENT ->
                "A document belongs to an agreement, a session or another record, and to no document: name with --of what"
                        + " documents/" + culprit + " belongs to";
            case RECORDED_ALREADY -> already(culprit);
            case NO_SUCH_ACTION ->
                "The agreement has no action " + culprit + ": name the record without it, or claim the action first";
            case NOT_KEPT -> "The file " + culprit + " is not kept: bring it again";
            case NO_SUCH_FILE ->
                "The document never had a file " + culprit + ": its page names those that it had, by their SHA-256";
            case ERASED_ALREADY -> "The file of documents/" + culprit + " was erased already: nothing is left of it";
            case ERASED -> "That file was a file of documents/" + culprit + " and was erased: it is not taken in again";
        };
    }

    static String already(String document) {
        return "That file is the file of documents/" + document + " already: read it";
    }

    static String sentence(Path file, Looked.Unfit unfit) {
        var name = String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", "\uFFFD");
        var found = unfit.found();
        return switch (unfit.ground()) {
            case EMPTY -> name + " is empty: bring the file itself";
            case TOO_LARGE ->
                name + " has more than " + Look.MOST_BYTES / MEGABYTE
                        + " MB: bring it in parts, or scanned more coarsely";
            case UNKNOWN_TYPE ->
                name + " is neither PDF, PNG, JPEG, TIFF nor text in UTF-8: save it as PDF and bring that";
            case NOT_WHAT_IT_SAYS ->
                name + " is not what its name says: its bytes are " + found + "; give it its right name, or bring the"
                        + " file that you meant";
            case DAMAGED -> name + " cannot be read to its end (" + quoted(found) + "): bring a whole copy";
            case MORE_BEHIND ->
                name + " has " + found + " behind its end, which nobody sees, or it is cut off: bring a whole copy, or"
                        + " save it anew and bring that";
            case LOCKED -> name + " opens with a password only: bring a copy without one";
            case TOO_MANY_PAGES ->
                name + " has " + found + " pages, more than " + Look.MOST_PAGES + ": bring it in parts";
            case ACTIVE ->
                name + " starts something when it is opened (" + quoted(found)
                        + "): print it to a new PDF and bring that";
            case HIDES_FILES ->
                name
                        + " has other files inside, which no reader of its pages sees: print it to a new PDF and bring that";
        };
    }

    private static String quoted(String found) {
        var line = found.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
