package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.register.Digest;
import org.tawama.register.Revision;
import org.tawama.register.VerifierKey;
import org.tawama.registrar.Erased;

/// Answers for the log as a whole and for each of its entries.
final class LogPages {
    private static final int LATEST = 20;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private LogPages() {}

    static Answer book(Asked asked) {
        var page = asked.page();
        var checkpoint = asked.holdings().register().checkpoint(asked.entry());
        var view = new LogBook(
                checkpoint.origin(),
                page.words().number(checkpoint.size()),
                checkpoint.root().hex(),
                checkpoint.note().note(),
                asked.holdings().register().verifierKeys().stream()
                        .map(VerifierKey::text)
                        .toList(),
                witnesses(asked),
                page.at("/register/checkpoints/" + checkpoint.size()),
                new LogLines(asked).latest(LATEST),
                page.site().toString(),
                Long.toString(Math.max(1, asked.entry())));
        return new Answer.Shown(page.say("portal.nav.register"), view);
    }

    /// Those who sign beside us, each with the newest checkpoint that anybody cosigned, if it was one of
    /// his; on a page of the past only if it was there already.
    private static List<LogBook.Witness> witnesses(Asked asked) {
        var register = asked.holdings().register();
        var cosigned = register.cosignedCheckpoint().filter(checkpoint -> checkpoint.size() <= asked.entry());
        return register.witnesses().stream()
                .map(key -> new LogBook.Witness(
                        key.text(),
                        cosigned.filter(checkpoint -> checkpoint.cosignedBy(key))
                                .map(checkpoint -> Link.to(
                                        asked.page().words().number(checkpoint.size()),
                                        asked.page().at("/register/checkpoints/" + checkpoint.size())))))
                .toList();
    }

    static Answer entry(Asked asked) {
        var text = asked.variables().get("n");
        if (!NUMBER.matcher(text).matches()) return new Answer.Absent();
        var number = Long.parseLong(text);
        if (number > asked.entry()) return new Answer.Absent();
        return asked.holdings().register().entries(number, 1).stream()
                .findFirst()
                .<Answer>map(revision -> shown(asked, revision))
                .orElseGet(Answer.Absent::new);
    }

    private static Answer shown(Asked asked, Revision revision) {
        var page = asked.page();
        var address = "/api/v1/entries/" + revision.entry();
        var words = HeaderWords.of(asked);
        var view = new LogEntry(
                new LogLines(asked).at(revision.entry()),
                Integer.toString(revision.revision()),
                words.office(revision),
                words.reason(revision),
                ErasedPart.of(asked).all(erased(asked, revision)),
                revision.header(),
                Indented.json(revision.statement()),
                revision.statement(),
                proof(asked, revision),
                neighbour(asked, revision.entry() - 1, "portal.entry.previous"),
                neighbour(asked, revision.entry() + 1, "portal.entry.next"),
                List.of(
                        Link.to(page.say("portal.entry.json"), address),
                        Link.to(page.say("portal.proof.inclusion"), address + "/proof"),
                        Link.to(page.say("portal.proof.download"), address + "/evidence")));
        return new Answer.Shown(page.say("portal.entry.title", "number", Long.toString(revision.entry())), view);
    }

    private static List<Erased> erased(Asked asked, Revision revision) {
        if (revision.withheld().isEmpty() && revision.erasure().isEmpty()) return List.of();
        return Erased.among(asked.holdings().records().history(revision.record())).stream()
                .filter(erased -> erased.from(revision) || erased.by().equals(revision))
                .toList();
    }

    private static LogEntry.Proof proof(Asked asked, Revision revision) {
        var head = asked.holdings().register().checkpoint(asked.entry()).head();
        var proof = asked.holdings().register().proveInclusion(revision.entry(), head.size());
        return new LogEntry.Proof(
                revision.leaf().hex(),
                revision.bodyDigest().hex(),
                asked.page().words().number(head.size()),
                head.root().hex(),
                proof.path().stream().map(Digest::hex).toList(),
                proof.leaf().equals(revision.leaf()) && proof.proves(head));
    }

    private static Optional<Link> neighbour(Asked asked, long number, String key) {
        return number < 1 || number > asked.entry()
                ? Optional.empty()
                : Optional.of(Link.to(
                        asked.page().say(key, "number", Long.toString(number)),
                        asked.page().at("/register/entries/" + number)));
    }
}
