package org.tawama.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Side;
import org.tawama.app.RunningTawama;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.DocumentId;
import org.tawama.documents.FileType;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.documents.Subject;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.register.Reason;
import org.tawama.registrar.Documenting;
import org.tawama.registrar.Recommending;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// One record of each kind to look at, and the wait until lists show what was written.
public final class PortalFixture {
    /// Records that the first start creates, by the folder of their address.
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("agreements", "a35"),
            Map.entry("relations", "p60-p61"),
            Map.entry("parties", "p1"),
            Map.entry("territories", "DZ-23"),
            Map.entry("countries", "FR"),
            Map.entry("bodies", "b1"),
            Map.entry("meetings", "m2"),
            Map.entry("recommendations", "r1"),
            Map.entry("documents", "d1"),
            Map.entry("themes", "civil-protection"),
            Map.entry("sources", "geonames"),
            Map.entry("register/entries", "7"),
            Map.entry("register/checkpoints", "7"),
            Map.entry("problems", "bad-value"),
            Map.entry("gazette-issues", "g-joradp-2007-77"));

    private PortalFixture() {}

    /// Every page of the table in every language; a variable stands for one record of its kind.
    public static List<String> addresses() {
        return Routes.ALL.stream()
                .flatMap(route ->
                        Stream.of(Language.values()).map(language -> "/" + language.code() + example(route.path())))
                .toList();
    }

    /// The route's path with its variable filled.
    static String example(String path) {
        for (var example : EXAMPLES.entrySet()) {
            path = path.replaceFirst(
                    "^/" + example.getKey() + "/\\{[a-z]+}(?=$|/)", "/" + example.getKey() + "/" + example.getValue());
        }
        return path.replace("/pages/{n}", "/pages/1");
    }

    /// States what the first start creates none of: a recommendation and a document, of which no source that
    /// ships tells.
    public static void stateExamples(RunningTawama tawama) {
        stateDocument(tawama);
        var recommendation = new Recommendation(
                new RecommendationId("r0"),
                new MeetingId("m2"),
                Optional.of(7),
                LocalText.of("Échanger les listes", "تبادل القوائم", "Exchange the lists"),
                List.of(new Addressee(Side.HOME, Optional.empty(), LocalText.of(Language.FR, "Service d’essai"))),
                Optional.of(PartialDate.parse("2010-06")),
                Optional.empty(),
                List.of(),
                List.of(Evidence.printedAt(new SourceId("geonames"), "line 1", "7. Échanger les listes")));
        new Recommending(tawama.register().registrar())
                .record("tests", Reason.words("en", "An example for tests."), recommendation);
    }

    static void stateDocument(RunningTawama tawama) {
        state(
                tawama,
                LocalText.of("Texte d’essai", "نص للتجربة", "A text for tests"),
                DocumentForm.TEXT,
                new Subject("agreement", "a35", Optional.empty()),
                "Article premier\nLes communes conviennent.");
    }

    /// States the minutes of a session, a text with these words; their identifier.
    public static String stateMinutes(RunningTawama tawama, String meeting, String words) {
        return state(
                tawama,
                LocalText.of(Language.FR, "Procès-verbal d’essai"),
                DocumentForm.MINUTES,
                new Subject("meeting", meeting, Optional.empty()),
                words);
    }

    private static String state(RunningTawama tawama, LocalText title, DocumentForm form, Subject about, String words) {
        var files = tawama.register().register().files();
        try {
            var file = Files.writeString(Files.createTempFile("accord", ".txt"), words + "\n");
            var digest = files.keep(file, Map.of(1, words));
            var document = new Document(
                    new DocumentId("d0"),
                    title,
                    form,
                    List.of("fr"),
                    LegalValue.UNOFFICIAL,
                    Optional.of(PartialDate.parse("1999-11-22")),
                    List.of(about),
                    new StoredFile(
                            digest.hex(),
                            Files.size(file),
                            FileType.TEXT,
                            Optional.of("accord.txt"),
                            1,
                            1,
                            Optional.empty()),
                    List.of(),
                    List.of(Evidence.printedAt(
                            new SourceId("geonames"),
                            "page 1",
                            words.lines().findFirst().orElseThrow())));
            Files.delete(file);
            return new Documenting(tawama.register().registrar(), files)
                    .record("tests", Reason.words("en", "An example for tests."), document)
                    .id();
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /// Waits until the index has followed the log to its newest entry, and says how far that is.
    public static long awaitLists(RunningTawama tawama) {
        var head = tawama.register().records().head();
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (tawama.get("/fr/countries?known=" + head).statusCode() != 200) {
            if (System.nanoTime() > deadline) throw new AssertionError("the index never reached entry " + head);
        }
        return head;
    }
}
