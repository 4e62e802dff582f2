package org.tawama.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tawama.search.Search;
import org.tawama.vocabulary.Language;

/// Answers for what is carried away on paper: a page to print, and the same as a PDF at the same address with its
/// ending. With `?with=ar,fr` it is in two languages that face each other. A list on paper keeps its filters.
final class PaperPages {
    private static final String DOSSIER = "/dossier";
    private static final String PRINT = "/print";
    private static final String PDF = ".pdf";
    private static final String WITH = "with";
    private static final int GROUP = 8;
    private static final Set<String> FILTERS = filters();

    private PaperPages() {}

    private static Set<String> filters() {
        var names = new HashSet<>(Search.facets());
        names.addAll(List.of("q", "signedFrom", "signedTo", "sort", WITH));
        return names;
    }

    /// Each list, on paper. Before the pages of its records, whose addresses have an identifier in the same place.
    static List<Route> lists(List<Route> pages) {
        return pages.stream()
                .filter(route -> route.template().equals("listing"))
                .map(route ->
                        new Route(route.path() + PRINT, route.section(), "paper", FILTERS, asked -> list(asked, route)))
                .toList();
    }

    /// Both addresses of each: the country's dossier, and the sheet of whatever record has a page.
    static List<Route> routes(List<Route> pages) {
        var dossier = Stream.of(Route.to("/countries/{id}" + DOSSIER, Section.HOME, "paper", PaperPages::dossier));
        var sheets = pages.stream()
                .filter(route -> route.template().equals("sheet"))
                .map(route -> Route.to(
                        route.path() + PRINT, route.section(), "paper", asked -> sheet(asked, route.handler())));
        return Stream.concat(dossier, sheets)
                .map(route -> route.taking(Set.of(WITH)))
                .toList();
    }

    /// The same papers, typeset.
    static List<Route> typeset(List<Route> papers) {
        return papers.stream()
                .map(route -> route.under(route.path() + PDF, "typeset"))
                .toList();
    }

    /// Of the register's own country its sheet: all that binds it is the register, and each partner has a dossier.
    private static Answer dossier(Asked asked) {
        return CountryPages.one(
                asked,
                DOSSIER,
                sheet -> onPaper(
                        asked,
                        Crumbs.to(asked.page(), Catalogue.COUNTRIES),
                        other -> sheet.home()
                                ? paper(other, one -> CountryPages.answer(one, sheet))
                                : new CountryDossier(other, sheet).paper()));
    }

    private static Answer list(Asked asked, Route route) {
        var catalogue = Arrays.stream(Catalogue.values())
                .filter(one -> one.path().equals(route.path()))
                .findFirst()
                .orElseThrow();
        return onPaper(
                asked,
                Crumbs.to(asked.page(), catalogue),
                other -> new ListPaper(other.without(WITH), catalogue).paper());
    }

    private static Answer sheet(Asked asked, Function<Asked, Answer> handler) {
        return switch (handler.apply(asked)) {
            case Answer.Shown(var title, Sheet sheet) ->
                onPaper(asked, sheet.heading().crumbs(), other -> paper(other, handler));
            case Answer.Moved(var path) -> new Answer.Moved(path + PRINT);
            case Answer.Elsewhere elsewhere -> elsewhere;
            case Answer other -> other;
        };
    }

    private static Paper paper(Asked asked, Function<Asked, Answer> handler) {
        if (handler.apply(asked) instanceof Answer.Shown(var title, Sheet sheet)) {
            return new RecordPaper(asked.page(), sheet).paper();
        }
        throw new IllegalStateException("a record that has a sheet in one language alone: " + asked.id());
    }

    private static Answer onPaper(Asked asked, List<Link> crumbs, Function<Asked, Paper> paper) {
        var sides = Stream.concat(Stream.of(asked), beside(asked).map(asked::in).stream())
                .map(side -> new OnPaper.Side(side.page(), paper.apply(side)))
                .toList();
        var first = sides.getFirst().paper();
        var title = first.kind() + " · " + first.titles().getFirst().text();
        return new Answer.Shown(title, new OnPaper(sides, crumbs, ways(asked), asked.asof(), seal(asked)));
    }

    /// The language that faces the page's own: the first named that is another one, so that the same two
    /// face each other when the reader goes over to the other.
    private static Optional<Language> beside(Asked asked) {
        return asked.parameters()
                .find(WITH)
                .flatMap(named -> Stream.of(named.split(",", -1))
                        .map(code -> Language.find(code).orElseThrow(() -> new BadParameter(WITH)))
                        .toList()
                        .stream()
                        .filter(language -> language != asked.page().language())
                        .findFirst());
    }

    private static String with(Language one, Language other) {
        return Stream.of(one, other).map(Language::code).sorted().collect(Collectors.joining(","));
    }

    /// The paper as it was asked for, at that address, on its own day.
    private static Address here(Asked asked, String path) {
        var filters = new LinkedHashMap<>(asked.parameters().values());
        filters.keySet().removeAll(List.of(WITH, "asof", "known"));
        return new Address(path, filters);
    }

    /// The names of both languages, each in its own.
    private static String both(Page page, Language other) {
        return Stream.of(page.language(), other)
                .map(language -> page.words().word("portal.language", language.code()))
                .collect(Collectors.joining(" – "));
    }

    /// As a PDF, and in one language or two.
    private static List<Link> ways(Asked asked) {
        var page = asked.page();
        var paper = here(asked, page.href(bare(page.path()))).keeping(page);
        var ways = new ArrayList<Link>();
        var with = beside(asked).map(language -> with(page.language(), language));
        var pdf = paper.at(paper.path() + PDF);
        ways.add(Link.to(
                page.say("portal.paper.pdf"),
                with.map(both -> pdf.set(WITH, both)).orElse(pdf).text()));
        if (with.isPresent()) ways.add(Link.to(page.say("portal.paper.alone"), paper.text()));
        for (var language : page.languages()) {
            if (language == page.language() || beside(asked).equals(Optional.of(language))) continue;
            ways.add(Link.to(
                    page.say("portal.paper.with", "languages", both(page, language)),
                    paper.set(WITH, with(page.language(), language)).text()));
        }
        return ways;
    }

    private static OnPaper.Seal seal(Asked asked) {
        var page = asked.page();
        var paper = here(asked, "");
        var query = beside(asked)
                .map(language -> paper.set(WITH, with(page.language(), language)))
                .orElse(paper)
                .text();
        var address = PermanentAddress.of(
                page.site() + page.href(bare(page.path())), new Page.AsOf(asked.asof(), asked.entry()), query);
        return new OnPaper.Seal(Long.toString(asked.entry()), root(asked), address, QrDrawing.of(address));
    }

    private static List<String> root(Asked asked) {
        if (asked.entry() == 0) return List.of();
        var hex = asked.holdings().register().checkpoint(asked.entry()).root().hex();
        return IntStream.iterate(0, at -> at < hex.length(), at -> at + GROUP)
                .mapToObj(at -> hex.substring(at, at + GROUP))
                .toList();
    }

    /// The address of the page, whichever of its two forms was asked for.
    private static String bare(String path) {
        return path.endsWith(PDF) ? path.substring(0, path.length() - PDF.length()) : path;
    }

    /// Leads from a country's page to its dossier.
    static List<Link> toDossier(Page page) {
        return leading(page, DOSSIER, "portal.paper.dossier-pdf");
    }

    /// Leads from a record's page to the same on paper.
    static List<Link> toSheet(Page page) {
        return leading(page, PRINT, "portal.paper.sheet-pdf");
    }

    /// Leads from a list to the same on paper.
    static List<Link> toList(Page page, Address list) {
        return leading(page, list.at(list.path() + PRINT), "portal.paper.list-pdf");
    }

    private static List<Link> leading(Page page, String paper, String key) {
        return leading(page, new Address(page.href(page.path() + paper), Map.of()).keeping(page), key);
    }

    private static List<Link> leading(Page page, Address paper, String key) {
        var pdf = paper.at(paper.path() + PDF);
        var other = page.language() == Language.AR ? Language.FR : Language.AR;
        return List.of(
                Link.to(page.say(key), pdf.text()),
                Link.to(
                        page.say("portal.paper.pdf-with", "languages", both(page, other)),
                        pdf.set(WITH, with(page.language(), other)).text()),
                Link.to(page.say("portal.paper.to-print"), paper.text()));
    }
}
