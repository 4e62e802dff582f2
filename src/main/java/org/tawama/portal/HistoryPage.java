package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.opendata.Stated;
import org.tawama.register.Revision;
import org.tawama.registrar.Erased;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Typed;

/// The history of a record: what each statement changed, by which office, on what evidence and why.
final class HistoryPage {
    static final Set<String> PARAMETERS = Set.of("from", "to");
    private static final String FROM = "from";
    private static final String TO = "to";

    /// What is older is read in the interface.
    private static final int MOST_VERSIONS = 50;

    private final Asked asked;
    private final Page page;
    private final Kind<?> kind;
    private final List<Revision> revisions;
    private final HeaderWords words;
    private final Comparing comparing;
    private final ErasedPart erased;
    private final List<Erased> erasures;

    private HistoryPage(Asked asked, Kind<?> kind) {
        this.asked = asked;
        this.page = asked.page();
        this.kind = kind;
        this.words = HeaderWords.of(asked);
        this.comparing = new Comparing(asked);
        this.erased = ErasedPart.of(asked);
        var history = asked.holdings().records().history(asked.id());
        // Whatever was known then: what was erased later is gone from what was stated earlier, too.
        this.erasures = Erased.among(history);
        this.revisions = history.stream()
                .filter(revision -> revision.entry() <= asked.entry())
                .toList();
    }

    /// A page of histories for each kind of record.
    static List<Route> routes() {
        return Kind.all().stream()
                .map(kind -> new Route(
                        "/" + kind.plural() + "/{id}/history",
                        Section.REGISTER,
                        "changes",
                        PARAMETERS,
                        asked -> asked.one(
                                kind,
                                org.tawama.opendata.Sheet.class,
                                sheet -> new HistoryPage(asked, kind).answer(sheet))))
                .toList();
    }

    private Answer answer(org.tawama.opendata.Sheet sheet) {
        var title = page.shown(sheet.title());
        var view = new History(
                title,
                List.of(Link.to(page.say("portal.nav.home"), page.at("")), Link.to(title.text(), page.at(record()))),
                page.at(record()),
                versions(),
                comparison(),
                page.href(record() + "/history"),
                page.kept());
        return new Answer.Shown(page.say("portal.changes.title", "title", title.text()), view);
    }

    private String record() {
        return "/" + kind.plural() + "/" + asked.id();
    }

    private List<History.Version> versions() {
        var versions = new ArrayList<History.Version>();
        for (var at = 0; at < Math.min(revisions.size(), MOST_VERSIONS); at++) {
            var before = at + 1 < revisions.size() ? Optional.of(revisions.get(at + 1)) : Optional.<Revision>empty();
            versions.add(version(revisions.get(at), before));
        }
        return versions;
    }

    private History.Version version(Revision revision, Optional<Revision> before) {
        return new History.Version(
                Integer.toString(revision.revision()),
                page.say(
                        "portal.history.title",
                        "revision",
                        Integer.toString(revision.revision()),
                        "entry",
                        Long.toString(revision.entry())),
                PermanentAddress.of(page.href(record()), revision.entry()),
                page.at("/register/entries/" + revision.entry()),
                revision.at(),
                words.act(revision).text(),
                words.office(revision).text(),
                words.reason(revision),
                before.map(older -> changes(older, revision)).orElse(List.of()),
                erased.all(erasures.stream()
                        .filter(erasure -> erasure.by().equals(revision))
                        .toList()),
                erased.from(revision, erasures),
                turn(revision, before),
                before.map(older ->
                        page.at(record() + "/history?from=" + older.revision() + "&to=" + revision.revision())));
    }

    private Optional<String> turn(Revision revision, Optional<Revision> before) {
        var gone = isWithdrawal(revision);
        if (gone == before.filter(HistoryPage::isWithdrawal).isPresent()) return Optional.empty();
        return Optional.of(page.say(gone ? "portal.changes.withdrawn" : "portal.changes.back"));
    }

    private static boolean isWithdrawal(Revision revision) {
        return Stated.of(revision).byName().containsKey(Comparing.WITHDRAWN);
    }

    private List<History.Field> changes(Revision from, Revision to) {
        return comparing.fields(from, to).stream()
                .filter(History.Field::changed)
                .map(History.Field::onlyChanges)
                .toList();
    }

    /// Only when both are named; one alone leaves the other end as it is: the first version, or the last.
    private Optional<History.Comparison> comparison() {
        if (Stream.of(FROM, TO).allMatch(name -> asked.parameters().find(name).isEmpty())) return Optional.empty();
        var from = revision(FROM, revisions.getLast());
        var to = revision(TO, revisions.getFirst());
        return Optional.of(new History.Comparison(
                version(from, Optional.empty()), version(to, Optional.empty()), comparing.fields(from, to)));
    }

    private Revision revision(String name, Revision otherwise) {
        return asked.parameters()
                .find(name)
                .map(text -> revisions.stream()
                        .filter(revision -> Typed.whole(text).orElse(0) == revision.revision())
                        .findFirst()
                        .orElseThrow(() -> BadParameter.version(name, revisions.size())))
                .orElse(otherwise);
    }
}
