package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.DocumentId;
import org.tawama.documents.FileType;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.documents.Subject;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Documents of the sample register.
public final class SampleDocuments {
    private SampleDocuments() {}

    /// A register with records of every kind, documents among them.
    public static SampleRegister wholeRegister() {
        var register = new SampleRegister();
        register.writeAll();
        register.put(Kind.BODY, SampleRegister.council());
        register.put(Kind.MEETING, SampleRegister.session());
        register.put(Kind.MEETING, SampleRegister.undatedSession());
        register.put(Kind.MEETING, SampleRegister.earlierSession());
        register.put(Kind.RECOMMENDATION, SampleRegister.seventh());
        register.put(Kind.RECOMMENDATION, SampleRegister.repeating());
        register.put(Kind.DOCUMENT, text());
        register.put(Kind.DOCUMENT, erased());
        return register;
    }

    /// The text of an agreement, which proves its signature.
    public static Document text() {
        return new Document(
                new DocumentId("d1"),
                LocalText.of("Texte de l’accord", "نص الاتفاق", "Text of the agreement"),
                DocumentForm.TEXT,
                List.of("fr", "ar"),
                LegalValue.UNOFFICIAL,
                Optional.of(PartialDate.parse("1999-11-22")),
                List.of(
                        new Subject("agreement", "a1", Optional.of(Act.SIGNED)),
                        new Subject("gazette-issue", "g-joradp-2017-68", Optional.empty())),
                new StoredFile(
                        "ab".repeat(32), 48_213, FileType.PDF, Optional.of("accord.pdf"), 12, 11, Optional.empty()),
                List.of(),
                List.of(Evidence.printedAt(new SourceId("founding-page"), "page 3", "Accord")));
    }

    /// The minutes of a session in French and in Arabic, what was said there, its agenda, and a photograph of a day
    /// that has not come; the text of a recommendation and what goes with it.
    public static List<Document> ofTheSession() {
        var session = new Subject("meeting", "m1", Optional.empty());
        var seventh = new Subject("recommendation", "r1", Optional.empty());
        return List.of(
                paper("d3", DocumentForm.MINUTES, "fr", "2010-12-27", session),
                paper("d4", DocumentForm.MINUTES, "ar", "2010-12", session),
                paper("d5", DocumentForm.VERBATIM_MINUTES, "fr", "2010-12-27", session),
                paper("d6", DocumentForm.INVITATION, "fr", "2010-11-02", session),
                paper("d7", DocumentForm.AGENDA, "fr", "2010-12-26~", session, seventh),
                paper("d8", DocumentForm.PHOTOGRAPH, "fr", "2030-01-01", session),
                paper("d9", DocumentForm.TEXT, "ar", "2010-12-27", seventh));
    }

    private static Document paper(String id, DocumentForm form, String language, String on, Subject... about) {
        return new Document(
                new DocumentId(id),
                LocalText.of("Pièce " + id, "وثيقة " + id, "Paper " + id),
                form,
                List.of(language),
                LegalValue.UNSTATED,
                Optional.of(PartialDate.parse(on)),
                List.of(about),
                new StoredFile(
                        id.repeat(32),
                        1_000 + id.charAt(1),
                        FileType.PDF,
                        Optional.of(id + ".pdf"),
                        2,
                        2,
                        Optional.empty()),
                List.of(),
                List.of());
    }

    /// A letter whose file was taken away.
    public static Document erased() {
        return new Document(
                new DocumentId("d2"),
                LocalText.of(Language.FR, "Lettre"),
                DocumentForm.LETTER,
                List.of(),
                LegalValue.UNSTATED,
                Optional.empty(),
                List.of(new Subject("meeting", "m1", Optional.empty())),
                new StoredFile(
                        "cd".repeat(32),
                        17,
                        FileType.JPEG,
                        Optional.empty(),
                        1,
                        0,
                        Optional.of(new StoredFile.Erased("law-18-07", Optional.empty()))),
                List.of(),
                List.of());
    }
}
