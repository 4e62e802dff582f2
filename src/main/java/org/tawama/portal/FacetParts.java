package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.registrar.Kind;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;

/// The filters of a list: those that are on, and what each could add.
final class FacetParts {
    private static final int OPEN_AT_FIRST = 3;
    private static final int MOST_OPTIONS = 60;

    private final Asked asked;
    private final Page page;
    private final Catalogue catalogue;
    private final Address address;
    private final Inquiry inquiry;
    private final Found found;

    FacetParts(Asked asked, Catalogue catalogue, Address address, Inquiry inquiry, Found found) {
        this.asked = asked;
        this.page = asked.page();
        this.catalogue = catalogue;
        this.address = address;
        this.inquiry = inquiry;
        this.found = found;
    }

    /// What is asked for, each with the address of the list without it.
    List<Listing.Tag> tags() {
        var tags = new ArrayList<Listing.Tag>();
        if (!inquiry.q().isBlank()) tags.add(tag("portal.facet.q", inquiry.q(), "q"));
        inquiry.selections()
                .forEach((facet, values) -> values.forEach(value -> tags.add(new Listing.Tag(
                        title(facet),
                        label(facet, value),
                        address.without(facet, value).text()))));
        inquiry.signedFrom().ifPresent(date -> tags.add(tag("portal.facet.signed-from", words(date), "signedFrom")));
        inquiry.signedTo().ifPresent(date -> tags.add(tag("portal.facet.signed-to", words(date), "signedTo")));
        return tags;
    }

    private String words(org.tawama.vocabulary.PartialDate date) {
        return page.words().date(date);
    }

    private Listing.Tag tag(String key, String value, String parameter) {
        return new Listing.Tag(page.say(key), value, address.without(parameter).text());
    }

    List<Listing.Facet> facets() {
        var facets = new ArrayList<Listing.Facet>();
        found.facets().forEach((name, counts) -> {
            if (!counts.isEmpty()) {
                var chosen = inquiry.selections().getOrDefault(name, List.of());
                facets.add(new Listing.Facet(
                        title(name),
                        facets.size() < OPEN_AT_FIRST || !chosen.isEmpty(),
                        counts.stream()
                                .limit(MOST_OPTIONS)
                                .map(count -> option(name, count, chosen.contains(count.value())))
                                .toList()));
            }
        });
        return facets;
    }

    /// Sessions are held, not signed.
    private String title(String facet) {
        var name = catalogue == Catalogue.MEETINGS && facet.equals("decade") ? "decade-of-session" : facet;
        return page.words().word("portal.facet", name);
    }

    private Listing.Option option(String facet, Found.Count count, boolean chosen) {
        var label = count.label().empty()
                ? label(facet, count.value())
                : page.shown(count.label()).text();
        var target = chosen ? address.without(facet, count.value()) : address.with(facet, count.value());
        return new Listing.Option(label, page.words().number(count.count()), target.text(), chosen);
    }

    /// A record by its name, a code by its word; what is neither is shown as it is.
    private String label(String facet, String value) {
        return switch (facet) {
            case "country" -> name(Kind.COUNTRY, value);
            case "wilaya", "printedWilaya" -> name(Kind.TERRITORY, value);
            case "party" -> name(Kind.PARTY, value);
            case "relation" -> RelationPage.title(asked, value);
            case "body" -> name(Kind.BODY, value);
            case "meeting" -> name(Kind.MEETING, value);
            case "theme" -> name(Kind.THEME, value);
            case "owner" -> new RecommendationWords(asked).owner(value);
            case "written" -> DocumentWords.language(page, value);
            case "record" -> record(value);
            case "decade" -> page.say("portal.facet.decade-from", "year", value);
            default -> word(facet, value).orElse(value);
        };
    }

    private String name(Kind<?> kind, String id) {
        return asked.holdings()
                .sheets()
                .find(kind, id, asked.asof(), asked.known())
                .map(sheet -> page.shown(sheet.title()).text())
                .orElse(id);
    }

    /// A record of whatever kind, which its first statement tells.
    private String record(String id) {
        return asked.holdings().records().history(id).stream()
                .findFirst()
                .flatMap(statement -> Kind.find(statement.kind()))
                .map(kind -> name(kind, id))
                .orElse(id);
    }

    private String levels() {
        return switch (catalogue) {
            case TERRITORIES -> "territories.level";
            case MEETINGS -> "meetings.level";
            case AGREEMENTS, PARTIES, COUNTRIES, BODIES, RECOMMENDATIONS, GAZETTE_ISSUES, DOCUMENTS -> "parties.level";
        };
    }

    private String forms() {
        return switch (catalogue) {
            case BODIES -> "bodies.form";
            case DOCUMENTS -> "documents.form";
            default -> "agreements.form";
        };
    }

    private Optional<String> word(String facet, String value) {
        var groups = switch (facet) {
            case "kind" -> List.of("agreements.kind", "portal.listed");
            case "form" -> List.of(forms());
            case "status" ->
                catalogue == Catalogue.RECOMMENDATIONS
                        ? List.of("recommendations.state")
                        : List.of("agreements.status", "meetings.state", "portal.doubt-state");
            case "vitality" -> List.of("agreements.vitality");
            case "attestation" -> List.of("agreements.attestation");
            case "doubt" -> List.of("doubt.name");
            case "lacks" -> List.of("completeness.field");
            case "level" -> List.of(levels());
            default -> List.<String>of();
        };
        return groups.stream()
                .flatMap(group -> page.words().find(group + "." + value).stream())
                .findFirst();
    }
}
