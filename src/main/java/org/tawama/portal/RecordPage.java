package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.CountrySheet;

/// What the page of a record says of its own; around it stands the same frame for every kind: titles, way, open
/// questions, readings, sources, map, provenance. An agreement, which has parties and actions too, has its own page.
///
/// @param kind what it is, in a word
/// @param badges its own, before that of its open questions
/// @param standing its state in sentences
/// @param chain in which it stands
/// @param agreements those that belong to it, when there can be any
record RecordPage(
        String kind,
        List<Link> crumbs,
        List<Badge> badges,
        List<String> standing,
        List<Sheet.Line> lines,
        Optional<Sheet.Chain> chain,
        List<Sheet.Roll> rolls,
        Optional<AgreementsPart> agreements) {
    RecordPage {
        crumbs = List.copyOf(crumbs);
        badges = List.copyOf(badges);
        standing = List.copyOf(standing);
        lines = List.copyOf(lines);
        rolls = List.copyOf(rolls);
    }

    /// A record that stands in no chain.
    RecordPage(
            String kind,
            List<Link> crumbs,
            List<Badge> badges,
            List<String> standing,
            List<Sheet.Line> lines,
            List<Sheet.Roll> rolls,
            Optional<AgreementsPart> agreements) {
        this(kind, crumbs, badges, standing, lines, Optional.empty(), rolls, agreements);
    }

    /// The whole page of that record.
    Answer of(Asked asked, org.tawama.opendata.Sheet record) {
        var page = asked.page();
        var printed = new AsPrinted(asked, record.evidence(), field -> Optional.empty());
        var view = new Sheet(
                heading(page, record),
                lines,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                chain,
                allRolls(asked, record),
                agreements.flatMap(AgreementsPart::related),
                printed.readings(),
                printed.claims(),
                printed.sources(),
                agreements.flatMap(AgreementsPart::map).or(() -> new PlacesMap(asked).of(record)),
                new ProvenancePart(asked).of(record));
        return new Answer.Shown(page.shown(record.title()).text(), view);
    }

    private List<Sheet.Roll> allRolls(Asked asked, org.tawama.opendata.Sheet record) {
        var all = new ArrayList<>(rolls);
        new DocumentsPart(asked, record.id()).roll().ifPresent(all::add);
        agreements.flatMap(AgreementsPart::reported).ifPresent(all::add);
        return all;
    }

    private Sheet.Heading heading(Page page, org.tawama.opendata.Sheet record) {
        var all = new ArrayList<>(badges);
        all.addAll(Badges.openQuestions(page, record.evidence()));
        var partner = record instanceof CountrySheet country && !country.home();
        var papers = partner ? PaperPages.toDossier(page) : PaperPages.toSheet(page);
        return new Sheet.Heading(kind, Titles.of(page, record.title()), crumbs, all, standing, List.of(), papers);
    }
}
