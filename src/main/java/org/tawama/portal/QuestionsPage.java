package org.tawama.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Listed;
import org.tawama.search.Found;
import org.tawama.search.Hit;
import org.tawama.search.Inquiry;
import org.tawama.search.Order;
import org.tawama.vocabulary.LocalText.Shown;

/// The open questions, and those that were answered.
final class QuestionsPage {
    private static final List<String> FACETS = List.of("status", "doubt", "kind", "country", "wilaya");
    static final Set<String> PARAMETERS = Set.of("status", "doubt", "kind", "country", "wilaya", "cursor");

    private QuestionsPage() {}

    static Answer answer(Asked asked) {
        var page = asked.page();
        var inquiry = asked.inquiry(Listed.DOUBTS).withFacets(FACETS).withSort(Order.RECORDED_DOWN);
        var found = asked.find(inquiry);
        var address =
                new Address(page.href(Section.DOUBTS.path()), asked.parameters().values());
        var facets = new FacetParts(asked, Catalogue.AGREEMENTS, address, inquiry, found);
        var view = new Questions(
                page.say("portal.questions.heading", "count", found.total()),
                asked.standing(),
                facets.tags(),
                page.at(Section.DOUBTS.path()),
                facets.facets(),
                new Downloads(page).of(Listed.DOUBTS, address.without("cursor")),
                new Downloads(page).news(Listed.DOUBTS, address.without("cursor")),
                questions(asked, found),
                turning(found, inquiry, address));
        return new Answer.Shown(page.say("portal.nav.doubts"), view);
    }

    private static Listing.Turning turning(Found found, Inquiry inquiry, Address address) {
        return new Listing.Turning(
                found.items().size(),
                found.total(),
                inquiry.cursor().map(ignored -> address.without("cursor").text()),
                found.next().map(cursor -> address.turned(cursor).text()));
    }

    private static List<Questions.Question> questions(Asked asked, Found found) {
        var doubts = doubts(asked, found);
        var questions = new ArrayList<Questions.Question>();
        for (var hit : found.items()) {
            Optional.ofNullable(doubts.get(hit.id()))
                    .ifPresent(doubt -> questions.add(question(asked, doubt, "question-" + (questions.size() + 1))));
        }
        return questions;
    }

    /// The questions of all records on this page, by their names; one reading for each kind of record.
    private static Map<String, DoubtSheet> doubts(Asked asked, Found found) {
        var records = new LinkedHashMap<Listed, List<String>>();
        for (var hit : found.items()) ids(records, hit);
        var doubts = new HashMap<String, DoubtSheet>();
        records.forEach((listed, ids) -> listed.kind()
                .ifPresent(kind -> asked.holdings().sheets().list(kind, ids, asked.asof(), asked.known()).stream()
                        .flatMap(sheet -> asked.holdings().sheets().doubts(sheet, asked.asof()).stream())
                        .forEach(doubt -> doubts.put(doubt.id(), doubt))));
        return doubts;
    }

    private static void ids(Map<Listed, List<String>> records, Hit hit) {
        var ids = records.computeIfAbsent(hit.about(), listed -> new ArrayList<>());
        if (!ids.contains(hit.record())) ids.add(hit.record());
    }

    private static Questions.Question question(Asked asked, DoubtSheet doubt, String id) {
        var page = asked.page();
        var about = doubt.about();
        var reading = new AsPrinted(asked, List.of(doubt.item()), field -> whose(page, doubt, field))
                .readings()
                .getFirst();
        return new Questions.Question(
                id,
                page.shown(about.title()),
                page.at("/" + about.listed().code() + "/" + about.id()),
                page.words().word("portal.kind", about.held().kind().code()),
                Badges.of(page, doubt.doubt()),
                state(page, doubt.state()),
                reading.under(id + "-reading"));
    }

    private static Badge state(Page page, String state) {
        var tone = switch (state) {
            case "open" -> Badge.Tone.DOUBT;
            case "answered" -> Badge.Tone.GOOD;
            default -> Badge.Tone.UNKNOWN;
        };
        return new Badge(page.words().word("portal.doubt-state", state), tone);
    }

    /// Whom a field of an agreement's party concerns.
    private static Optional<Shown> whose(Page page, DoubtSheet doubt, String field) {
        return doubt.about() instanceof AgreementSheet agreement
                ? AgreementPage.whose(page, agreement, field)
                : Optional.empty();
    }
}
