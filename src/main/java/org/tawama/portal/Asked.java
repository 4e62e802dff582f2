package org.tawama.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Listed;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.search.Found;
import org.tawama.search.Hit;
import org.tawama.search.Inquiry;
import org.tawama.search.Refused;
import org.tawama.vocabulary.Language;

/// What a reader asks for, and what it can be answered from.
///
/// @param page in the reader's language, still without a title
/// @param variables the variable parts of the address: `id`
/// @param asof the day in law for which everything is read
/// @param known how much of the log counts
/// @param entry the newest entry that counts
record Asked(
        Holdings holdings,
        Page page,
        Map<String, String> variables,
        Parameters parameters,
        LocalDate asof,
        Known known,
        long entry) {
    private static final int LONGEST_ID = 200;

    /// Long only after a start, while the index is read from the log.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Asked {
        variables = Map.copyOf(variables);
    }

    String id() {
        return variables.get("id");
    }

    Page.AsOf standing() {
        return new Page.AsOf(asof, entry);
    }

    /// The page of the record that the address names; absent when it is not known, or when nothing can bear that name.
    <S> Answer one(Kind<?> kind, Class<S> type, Function<S, Answer> page) {
        if (id().length() > LONGEST_ID || id().chars().anyMatch(Character::isISOControl)) return new Answer.Absent();
        return holdings.sheets()
                .find(kind, id(), asof, known)
                .map(type::cast)
                .map(page)
                .orElseGet(() -> missing(kind));
    }

    private Answer missing(Kind<?> kind) {
        return holdings.records()
                .findWithdrawn(kind, id(), known)
                .<Answer>map(withdrawn -> new Answer.Withdrawn(
                        new ProvenancePart(this).history(withdrawn.id()),
                        withdrawn.recorded().entry() - 1))
                .orElseGet(Answer.Absent::new);
    }

    /// The inquiry into that list that the address spells out.
    Inquiry inquiry(Listed list) {
        return switch (Inquiry.parse(Optional.of(list), parameters.values(), page.language(), asof)) {
            case Inquiry inquiry -> inquiry;
            case Refused refused -> throw BadParameter.of(refused);
        };
    }

    /// An inquiry into that list on the same day and as known at the same entry, with these values chosen.
    Inquiry inquiry(Listed list, Map<String, List<String>> chosen) {
        return Inquiry.of(list, asof)
                .withKnown(known)
                .withLanguage(page.language())
                .withSelections(chosen);
    }

    /// What is found; what the index refuses is a mistake in the address.
    Found find(Inquiry inquiry) {
        awaitIndexed();
        return switch (holdings.search().find(inquiry)) {
            case Found found -> found;
            case Refused refused -> throw BadParameter.of(refused);
        };
    }

    /// What a page shows as of an entry, the index has to know up to there.
    void awaitIndexed() {
        try {
            if (!holdings.search().awaitIndexedWhileGrowing(entry, PATIENCE)) throw new Behind(entry);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Behind(entry);
        }
    }

    /// The sheets of what was found, in the same order.
    List<org.tawama.opendata.Sheet> sheets(Listed list, Found found) {
        var ids = found.items().stream().map(Hit::id).toList();
        var seen = found.known() < entry ? Known.at(found.known()) : known;
        return list.kind()
                .map(kind -> holdings.sheets().list(kind, ids, asof, seen))
                .orElseGet(List::of);
    }

    /// All that have these values, but not more than `most`, in the order of the list.
    List<org.tawama.opendata.Sheet> all(Listed list, Map<String, List<String>> chosen, int most) {
        return all(list, inquiry(list, chosen), most);
    }

    /// All that answer the inquiry, from its beginning, but not more than `most`.
    List<org.tawama.opendata.Sheet> all(Listed list, Inquiry asked, int most) {
        var first = asked.withLimit(Inquiry.MOST_ITEMS);
        var all = new ArrayList<org.tawama.opendata.Sheet>();
        var inquiry = Optional.of(first);
        while (inquiry.isPresent() && all.size() < most) {
            var found = find(inquiry.get());
            sheets(list, found).stream().limit(most - all.size()).forEach(all::add);
            inquiry = found.next().map(first::withCursor);
        }
        return all;
    }

    /// The same without that parameter.
    Asked without(String parameter) {
        return new Asked(holdings, page, variables, parameters.without(parameter), asof, known, entry);
    }

    /// The same asked in another language.
    Asked in(Language language) {
        return new Asked(
                holdings, page.spokenIn(holdings.messages().in(language)), variables, parameters, asof, known, entry);
    }

    /// The first `limit` agreements with these values.
    List<AgreementSheet> agreements(Map<String, List<String>> chosen, int limit) {
        var found = find(inquiry(Listed.AGREEMENTS, chosen).withLimit(limit));
        return sheets(Listed.AGREEMENTS, found).stream()
                .map(AgreementSheet.class::cast)
                .toList();
    }
}
