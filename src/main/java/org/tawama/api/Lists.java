package org.tawama.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.Found;
import org.tawama.search.Hit;
import org.tawama.search.Inquiry;
import org.tawama.search.Order;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;
import tools.jackson.databind.node.ObjectNode;

/// Lists of records and of open questions, found, sorted and counted by the search.
final class Lists {
    /// How long a list may wait until what was just written is found; after that it says as of when it is true.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Search search;
    private final Records records;
    private final Tables tables;
    private final Covers covers;
    private final Calendars calendars;
    private final Messages messages;

    Lists(Search search, Records records, Tables tables, Covers covers, Calendars calendars, Messages messages) {
        this.covers = covers;
        this.calendars = calendars;
        this.search = search;
        this.records = records;
        this.tables = tables;
        this.messages = messages;
    }

    /// What every list understands.
    static List<Parameter> parameters() {
        var orders = List.of(Order.values()).stream().map(Order::code).toList();
        var all = new ArrayList<Parameter>();
        all.add(Parameter.once("q", new Parameter.Words(200), "words, \"phrases\" and -exclusions"));
        all.addAll(FacetValues.parameters());
        all.add(Parameter.once(
                "signedFrom", new Parameter.Date(), "signed then or later, as far as the date can mean it"));
        all.add(Parameter.once(
                "signedTo", new Parameter.Date(), "signed then or earlier, as far as the date can mean it"));
        all.add(Parameter.once("sort", new Parameter.Choice(orders), "the order; by relevance when there are words"));
        all.add(Parameters.LIMIT);
        all.add(Parameter.once("cursor", new Parameter.Words(4_000), "where the page before ended; follow `next`"));
        all.add(Parameters.ASOF);
        all.add(Parameters.KNOWN);
        all.add(Parameters.LANG);
        all.add(Parameter.once("facets", new Parameter.Choices(Search.facets()), "the facets to count"));
        return List.copyOf(all);
    }

    Answer list(Listed listed, Request request) {
        var known = request.query().number("known");
        awaitIndexed(
                search, Parameters.head(records, known.isPresent() ? Known.at(known.getAsLong()) : Known.latest()));
        var inquiry = inquiry(listed, request);
        var format = Negotiation.format(request, Format.of(listed));
        var answer = format.extension().equals("json")
                ? page(listed, inquiry, request)
                : table(listed, inquiry, request, format);
        return answer.with("Vary", "Accept, Accept-Language");
    }

    static void awaitIndexed(Search search, long head) {
        try {
            search.awaitIndexed(head, PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer page(Listed listed, Inquiry inquiry, Request request) {
        var found = find(inquiry);
        var next = found.next().map(cursor -> next(listed.code(), request, cursor));
        var body = Envelope.of(found.total(), found.known(), found.asof(), next, List.of());
        found.facets().forEach((facet, counts) -> count((ObjectNode) body.get("facets"), facet, counts, request));
        var items = found.items().stream().map(Reasons::told).toList();
        return Envelope.linked(Answer.of(Answer.JSON, Envelope.bytes(body, items)), next);
    }

    private void count(ObjectNode facets, String facet, List<Found.Count> counts, Request request) {
        var words = messages.in(request.language());
        var array = facets.putArray(facet);
        for (var count : counts) {
            array.addObject()
                    .put("value", count.value())
                    .put("label", FacetValues.label(facet, count, words, request.language()))
                    .put("count", count.count());
        }
    }

    /// Everything that was found, unless a limit was asked for: whoever takes a table wants all of it, and
    /// whoever wants news, the latest.
    private Answer table(Listed listed, Inquiry asked, Request request, Format format) {
        var limited = format.tellsNews() || request.query().number("limit").isPresent();
        var inquiry = format.tellsNews() && asked.sort().isEmpty() ? asked.withSort(Order.RECORDED_DOWN) : asked;
        var found = find(limited ? inquiry : inquiry.withLimit(Inquiry.MOST_ITEMS));
        var hits = new ArrayList<Hit>(found.items());
        var last = found;
        while (!limited && last.next().isPresent() && hits.size() < Tables.MOST_ROWS) {
            last = find(
                    inquiry.withLimit(Inquiry.MOST_ITEMS).withCursor(last.next().get()));
            hits.addAll(last.items());
        }
        var next = last.next().map(cursor -> next(listed.code() + "." + format.extension(), request, cursor));
        var cover = covers.list(listed, request, format, found.asof(), found.known(), last.next());
        var kept = format.keepsWithdrawn()
                        && !limited
                        && request.query().text("cursor").isEmpty()
                ? calendars.withdrawn(listed, inquiry, found)
                : Stream.<Sheet>empty();
        return Envelope.linked(tables.of(cover, hits, found, format, kept), next);
    }

    private static String next(String list, Request request, String cursor) {
        var question = request.query().without("cursor");
        return "/api/v1/" + list + "?" + question + (question.isEmpty() ? "" : "&") + "cursor="
                + Percent.encode(cursor);
    }

    private static Inquiry inquiry(Listed listed, Request request) {
        var parameters = new LinkedHashMap<>(request.query().parameters());
        parameters.remove(Parameters.LANG.name());
        var reading = Inquiry.parse(Optional.of(listed), parameters, request.language(), request.today());
        return switch (reading) {
            case Inquiry inquiry -> inquiry;
            case org.tawama.search.Refused refused -> throw refuse(refused);
        };
    }

    private Found find(Inquiry inquiry) {
        return find(search, inquiry);
    }

    static Found find(Search search, Inquiry inquiry) {
        return switch (search.find(inquiry)) {
            case Found found -> found;
            case org.tawama.search.Refused refused -> throw refuse(refused);
        };
    }

    static Refused refuse(org.tawama.search.Refused refused) {
        return switch (refused.fault()) {
            case UNKNOWN_PARAMETER -> Refused.unknownParameter(refused.parameter(), List.of());
            case REPEATED -> Refused.repeated(refused.parameter());
            case NO_SUCH_RECORD ->
                Refused.noRecord(
                        refused.parameter(),
                        refused.value(),
                        Search.namedBy(refused.parameter()).orElseThrow());
            case BAD_VALUE, TOO_LONG, TOO_MANY_WORDS, BAD_CURSOR, BEYOND_THE_LOG ->
                Refused.value(refused.parameter(), refused.value(), List.of());
        };
    }
}
