package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.opendata.Expected;
import org.tawama.opendata.Listed;
import org.tawama.search.Gaps;

/// How much of what is expected the records say: by kind, by field and by wilaya.
final class CompletenessPage {
    private static final String PATH = "/completeness";

    private final Page page;

    private CompletenessPage(Page page) {
        this.page = page;
    }

    static Answer answer(Asked asked) {
        var page = asked.page();
        var gaps = Gaps.take(inquiry -> asked.find(inquiry.withLanguage(page.language())), asked.asof(), asked.known());
        var address = new Address(page.href(PATH), asked.parameters().values());
        var view = new Fullness(
                asked.standing(),
                List.of(
                        Link.to("JSON", address.at("/api/v1/completeness").text()),
                        Link.to("CSV", address.at("/api/v1/completeness.csv").text())),
                gaps.groups().stream().map(new CompletenessPage(page)::group).toList());
        return new Answer.Shown(page.say("portal.completeness.title"), view);
    }

    private Fullness.Group group(Gaps.OfGroup group) {
        var tally = group.tally();
        return new Fullness.Group(
                group.group().code(),
                title(group),
                page.say(
                        "portal.completeness.sentence",
                        "records",
                        tally.records(),
                        "share",
                        share(tally),
                        "percent",
                        percent(tally)),
                group.group().expected().stream()
                        .map(field -> field(group, field))
                        .toList(),
                group.wilayas().stream().map(this::wilaya).toList());
    }

    private String title(Gaps.OfGroup group) {
        var word = group.group().list() == Listed.AGREEMENTS ? "portal.completeness.agreements" : "portal.listed";
        return page.words().word(word, group.group().code());
    }

    private Fullness.Field field(Gaps.OfGroup group, Expected field) {
        var missing = group.tally().missing().get(field);
        return new Fullness.Field(
                page.words().word("completeness.field", field.code()),
                page.words().word("completeness.definition", field.code()),
                page.words().number(group.tally().filled(field)),
                page.words().number(missing),
                Optional.of(page.at(lacking(group, field))).filter(ignored -> missing > 0));
    }

    private static String lacking(Gaps.OfGroup group, Expected field) {
        var list = group.group().list();
        var kind = list == Listed.AGREEMENTS ? "kind=" + group.group().code() + "&" : "";
        return "/" + list.code() + "?" + kind + "lacks=" + field.code();
    }

    private Fullness.Wilaya wilaya(Gaps.OfWilaya wilaya) {
        return new Fullness.Wilaya(
                page.shown(wilaya.name()),
                page.at("/territories/" + wilaya.id()),
                page.words().number(wilaya.tally().records()),
                page.say(
                        "portal.completeness.share",
                        "share",
                        share(wilaya.tally()),
                        "percent",
                        percent(wilaya.tally())));
    }

    private String share(Gaps.Tally tally) {
        return page.say("portal.completeness.of", "filled", tally.filled(), "expected", tally.expected());
    }

    /// Rounded down, so that nothing is whole that is not.
    private static long percent(Gaps.Tally tally) {
        return 100 * tally.filled() / tally.expected();
    }
}
