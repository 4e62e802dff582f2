package org.tawama.registrar;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentId;
import org.tawama.documents.StoredFile;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.documents.Subject;
import org.tawama.evidence.Evidence;
import org.tawama.register.Digest;
import org.tawama.register.KeptFiles;
import org.tawama.register.Reason;
import org.tawama.registrar.DocumentRefused.Ground;
import org.tawama.scrutiny.Scrutiny;

/// Records documents, whose files are kept before, gives them other files, and erases files; each is a
/// statement with its reason. Safe for any number of threads and processes.
public final class Documenting {
    static final String ORIGIN = "file:";

    private final Registrar registrar;
    private final KeptFiles files;

    public Documenting(Registrar registrar, KeptFiles files) {
        this.registrar = registrar;
        this.files = files;
    }

    /// What may be done; each has its words under `register.act.<code>`.
    public enum DocumentAct {
        RECORDED,
        REPLACED,
        ERASED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came of it.
    ///
    /// @param entry the newest entry after it
    public record Stated(String id, long entry) {}

    /// Records a document under the next identifier instead of its own. Throws [DocumentRefused], and
    /// states nothing, where a record, an action or a source that it names is not known, where its file is
    /// not kept, and where it is the file of another document.
    public Stated record(String office, Reason reason, Document asked) {
        var id = new AtomicReference<String>();
        var origin = origin(asked.file());
        var written = registrar.write(office, DocumentAct.RECORDED.code(), reason, desk -> {
            requireSubjects(desk, asked.about());
            requireSources(desk, asked.evidence());
            requireNew(desk, asked.file());
            var recorded = asked.withId(new DocumentId(desk.idFor(Kind.DOCUMENT, origin)));
            id.set(recorded.id().text());
            desk.put(Kind.DOCUMENT, recorded, Set.of(origin));
        });
        return new Stated(id.get(), written.last());
    }

    /// Gives a document another file; the earlier one stays in its history. Throws [DocumentRefused]
    /// like [#record].
    ///
    /// @param proof on what the other file rests; where it is empty, what the document rested on stays
    public Stated replace(String office, Reason reason, String id, StoredFile other, List<Evidence> proof) {
        var written = registrar.write(office, DocumentAct.REPLACED.code(), reason, desk -> {
            var standing = requireDocument(desk, id);
            requireSources(desk, proof);
            requireNew(desk, other);
            var origins = new LinkedHashSet<>(standing.origins());
            origins.add(origin(other));
            var evidence = proof.isEmpty() ? standing.value().evidence() : withRules(proof, standing.value());
            desk.put(Kind.DOCUMENT, standing.value().withFile(other, evidence), origins);
        });
        return new Stated(id, written.last());
    }

    /// What an office answered of the document's date holds whichever file it has.
    private static List<Evidence> withRules(List<Evidence> proof, Document document) {
        var asked = document.evidence().stream().filter(item -> item.source().equals(Scrutiny.SOURCE));
        return Stream.concat(proof.stream(), asked).toList();
    }

    /// States that files of the document are erased, on that basis, and takes them away; what remains in PostgreSQL's
    /// files is swept afterwards. Cut off between the two, it is called again.
    /// A document that was withdrawn before is withdrawn again.
    ///
    /// @param one the file by its digest, also one that was replaced; empty for every file that it ever had
    public Stated erase(String office, Reason reason, String id, Optional<Digest> one, Erased basis) {
        var going = new LinkedHashSet<Digest>();
        var withdrawn = new AtomicBoolean();
        var written = registrar.write(office, DocumentAct.ERASED.code(), reason, desk -> {
            going.clear();
            var standing = Optional.ofNullable(
                            desk.standing(Kind.DOCUMENT, Set.of(id)).get(id))
                    .orElseThrow(() -> new DocumentRefused(Ground.NO_SUCH_DOCUMENT, id));
            withdrawn.set(standing.withdrawn());
            going.addAll(had(standing, one));
            var without = standing.value();
            for (var digest : going) {
                if (without.erasure(digest.hex()).isEmpty()) without = without.withoutFile(digest.hex(), basis);
            }
            if (!without.equals(standing.value())) desk.put(Kind.DOCUMENT, without, standing.origins());
            else if (going.stream().noneMatch(files::keeps)) throw new DocumentRefused(Ground.ERASED_ALREADY, id);
        });
        going.forEach(files::erase);
        if (withdrawn.get()) registrar.withdrawals().withdraw(office, Kind.DOCUMENT, id, reason);
        return new Stated(id, written.last());
    }

    /// The document has an origin for every file that it ever had.
    private static List<Digest> had(Desk.Standing<Document> standing, Optional<Digest> one) {
        var all = standing.origins().stream()
                .filter(origin -> origin.startsWith(ORIGIN))
                .map(origin -> Digest.parse(origin.substring(ORIGIN.length())))
                .sorted(Comparator.comparing(Digest::hex))
                .toList();
        if (one.isEmpty()) return all;
        if (!all.contains(one.get()))
            throw new DocumentRefused(Ground.NO_SUCH_FILE, one.get().hex());
        return List.of(one.get());
    }

    private static String origin(StoredFile file) {
        return ORIGIN + file.sha256();
    }

    private void requireNew(Desk desk, StoredFile file) {
        if (!files.keeps(Digest.parse(file.sha256()))) throw new DocumentRefused(Ground.NOT_KEPT, file.sha256());
        desk.recordFrom(origin(file)).ifPresent(before -> {
            throw new DocumentRefused(Ground.RECORDED_ALREADY, before);
        });
    }

    static void requireSubjects(Desk desk, List<Subject> subjects) {
        for (var subject : subjects) {
            var name = subject.kind() + " " + subject.record();
            var kind = Kind.find(subject.kind()).orElseThrow(() -> new DocumentRefused(Ground.NO_SUCH_RECORD, name));
            if (kind == Kind.DOCUMENT) throw new DocumentRefused(Ground.OF_A_DOCUMENT, subject.record());
            var standing = standing(desk, kind, subject.record())
                    .orElseThrow(() -> new DocumentRefused(Ground.NO_SUCH_RECORD, name));
            subject.act().filter(act -> !hasAction(standing.value(), act)).ifPresent(act -> {
                throw new DocumentRefused(Ground.NO_SUCH_ACTION, act.code());
            });
        }
    }

    private static boolean hasAction(Object value, Act act) {
        return value instanceof Agreement agreement
                && agreement.terms().actions().stream().anyMatch(action -> action.act() == act);
    }

    private static Desk.Standing<Document> requireDocument(Desk desk, String id) {
        return standing(desk, Kind.DOCUMENT, id).orElseThrow(() -> new DocumentRefused(Ground.NO_SUCH_DOCUMENT, id));
    }

    private static void requireSources(Desk desk, List<Evidence> evidence) {
        for (var item : evidence) {
            standing(desk, Kind.SOURCE, item.source().text())
                    .orElseThrow(() -> new DocumentRefused(
                            Ground.NO_SUCH_SOURCE, item.source().text()));
        }
    }

    private static <T> Optional<Desk.Standing<T>> standing(Desk desk, Kind<T> kind, String id) {
        return Optional.ofNullable(desk.standing(kind, Set.of(id)).get(id)).filter(found -> !found.withdrawn());
    }
}
