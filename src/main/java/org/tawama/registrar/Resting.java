package org.tawama.registrar;

import java.util.List;
import java.util.TreeSet;
import org.tawama.publication.GazetteIssue;
import org.tawama.register.Register;
import org.tawama.register.Revision;

/// The records that stand and would rest on nothing if another were withdrawn: those that refer to it, and those that
/// only cite it, as evidence does a source, a place its country and an agreement an issue of the journal.
final class Resting {
    private final Register register;

    Resting(Register register) {
        this.register = register;
    }

    /// In the order of their identifiers; never the record itself.
    List<String> on(Kind<?> kind, Revision now) {
        var id = now.record();
        var resting = new TreeSet<String>();
        register.referring(id).stream()
                .filter(other -> !Withdrawals.isOne(other))
                .map(Revision::record)
                .forEach(resting::add);
        resting.addAll(citing(kind, now));
        resting.remove(id);
        return List.copyOf(resting);
    }

    private List<String> citing(Kind<?> kind, Revision now) {
        var id = now.record();
        if (kind == Kind.SOURCE) return saying("\"source\":\"" + id + '"');
        if (kind == Kind.COUNTRY) return saying("\"country\":\"" + id + '"');
        if (kind == Kind.GAZETTE_ISSUE) return publishedIn(Kind.GAZETTE_ISSUE.read(id, now.body()));
        return List.of();
    }

    private List<String> publishedIn(GazetteIssue issue) {
        var piece = "\"journal\":\"" + issue.journal().name() + "\",\"number\":" + issue.number() + ',';
        return saying(piece).stream()
                .filter(record -> isPublishedIn(issue, record))
                .toList();
    }

    private boolean isPublishedIn(GazetteIssue issue, String record) {
        return register.find(record)
                .filter(revision -> revision.kind().equals(Kind.AGREEMENT.code()))
                .map(revision -> Kind.AGREEMENT.read(record, revision.body()))
                .filter(agreement -> agreement.terms().publications().stream()
                        .anyMatch(reference -> reference.issue().equals(issue.id())))
                .isPresent();
    }

    private List<String> saying(String piece) {
        return register.saying(piece, Withdrawals.WITHDRAWN);
    }
}
