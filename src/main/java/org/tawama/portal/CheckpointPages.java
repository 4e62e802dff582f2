package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tawama.register.Checkpoint;
import org.tawama.register.Revision;
import org.tawama.register.SignedNote;
import org.tawama.register.VerifierKey;
import org.tawama.register.WitnessKey;

/// Answers for what readers carry away from the log: a checkpoint on paper, and the place where a file is verified.
final class CheckpointPages {
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final int GROUP = 8;

    private CheckpointPages() {}

    static Answer one(Asked asked) {
        var text = asked.variables().get("n");
        if (!SIZE.matcher(text).matches()) return new Answer.Absent();
        var size = Long.parseLong(text);
        if (size > asked.entry()) return new Answer.Absent();
        var page = asked.page();
        var view = printed(asked, asked.holdings().register().checkpoint(size));
        return new Answer.Shown(page.say("portal.checkpoint.title", "size", text), view);
    }

    private static PrintedCheckpoint printed(Asked asked, Checkpoint checkpoint) {
        var register = asked.holdings().register();
        var ours = new SignedNote(
                checkpoint.note().text(), checkpoint.note().signatures().subList(0, 1));
        return new PrintedCheckpoint(
                crumbs(asked.page()),
                Long.toString(checkpoint.size()),
                groups(checkpoint.root().hex()),
                register.entries(checkpoint.size(), 1).stream().findFirst().map(Revision::at),
                checkpoint.origin(),
                checkpoint.note().note(),
                register.verifierKeys().stream()
                        .filter(checkpoint::signedBy)
                        .map(VerifierKey::text)
                        .toList(),
                QrDrawing.of(ours.note()),
                register.witnesses().stream()
                        .filter(checkpoint::cosignedBy)
                        .map(WitnessKey::name)
                        .toList());
    }

    private static List<String> groups(String hex) {
        return IntStream.iterate(0, at -> at < hex.length(), at -> at + GROUP)
                .mapToObj(at -> hex.substring(at, at + GROUP))
                .toList();
    }

    static Answer verifying(Asked asked) {
        var page = asked.page();
        var register = asked.holdings().register();
        var keys = register.verifierKeys().stream().map(VerifierKey::text).toList();
        var view = new Verifying(
                crumbs(page),
                String.join(" ", keys),
                register.keychain().handovers().stream()
                        .map(end -> end.size() + "@" + end.retired().text())
                        .collect(Collectors.joining(" ")),
                outcomes(page),
                page.site().toString(),
                asked.entry() == 0 ? Optional.empty() : Optional.of(Long.toString(asked.entry())));
        return new Answer.Shown(page.say("portal.verify.title"), view);
    }

    /// Under the names that the script throws.
    private static List<Verifying.Outcome> outcomes(Page page) {
        var unsure = page.say("portal.verify.outcome.unsure");
        var broken = page.say("portal.verify.outcome.broken");
        return List.of(
                new Verifying.Outcome(
                        "sound",
                        Badge.Tone.GOOD,
                        page.say("portal.verify.outcome.sound"),
                        page.say("portal.verify.because.sound")),
                new Verifying.Outcome("unsure", Badge.Tone.DOUBT, unsure, page.say("portal.verify.because.unsure")),
                new Verifying.Outcome("insecure", Badge.Tone.DOUBT, unsure, page.say("portal.verify.because.insecure")),
                new Verifying.Outcome(
                        "unreadable", Badge.Tone.WRONG, broken, page.say("portal.verify.because.unreadable")),
                new Verifying.Outcome("body", Badge.Tone.WRONG, broken, page.say("portal.verify.because.body")),
                new Verifying.Outcome("path", Badge.Tone.WRONG, broken, page.say("portal.verify.because.path")),
                new Verifying.Outcome(
                        "checkpoint", Badge.Tone.WRONG, broken, page.say("portal.verify.because.checkpoint")),
                new Verifying.Outcome(
                        "signature", Badge.Tone.WRONG, broken, page.say("portal.verify.because.signature")),
                new Verifying.Outcome("key", Badge.Tone.WRONG, broken, page.say("portal.verify.because.key")),
                new Verifying.Outcome("foreign", Badge.Tone.WRONG, broken, page.say("portal.verify.because.foreign")));
    }

    private static List<Link> crumbs(Page page) {
        return List.of(
                Link.to(page.say("portal.nav.home"), page.at("")),
                Link.to(page.say("portal.nav.register"), page.at("/register")));
    }
}
