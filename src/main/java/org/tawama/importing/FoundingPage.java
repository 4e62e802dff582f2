package org.tawama.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.gazetteer.Gazetteer;

/// The page with which the register begins: "Coopération et Partenariat" of the Algerian ministry of interior, as text.
///
/// 1. [Page] reads every line and says what it is: the page is parsed, not looked up.
/// 2. [CheckedPage] holds it against our [Readings]: what is printed twice, misplaced, unknown or missing.
/// 3. Each thing printed becomes a record, joined with its reading by its exact words.
///
/// Any refused line, and anything missing, refuses the file: nothing of a damaged copy is recorded. A link that nobody
/// has read yet is not damage; it is recorded as printed, with the question open.
public final class FoundingPage implements Source {
    private static final String SHIPPED = "/data/founding-page/page.txt";

    private final Wilayas wilayas;
    private final Readings readings = Readings.load();
    private final LinkParties linkParties;
    private final LinkRecords links;
    private final PartyRecords parties = new PartyRecords(readings);
    private final AccordRecords accords = new AccordRecords(readings);
    private final BodyRecords bodies = new BodyRecords(readings);
    private final ThemeRecords themes = new ThemeRecords(readings);

    public FoundingPage(Gazetteer gazetteer) {
        wilayas = Wilayas.of(gazetteer);
        linkParties = new LinkParties(readings, wilayas, gazetteer);
        links = new LinkRecords(readings, linkParties);
    }

    @Override
    public String name() {
        return "founding-page";
    }

    /// The page that ships with the product, byte for byte; the caller closes it.
    public static InputStream shipped() {
        return Optional.ofNullable(FoundingPage.class.getResourceAsStream(SHIPPED))
                .orElseThrow(() -> new IllegalStateException("shipped page is missing: " + SHIPPED));
    }

    @Override
    public Reading read(InputStream file) throws IOException {
        var page = Page.read(file, wilayas);
        var checked = CheckedPage.of(page, readings, linkParties);
        var refused = checked.lines().stream().anyMatch(PageLine.Refused.class::isInstance);
        var complete = !refused && checked.missing().isEmpty() && page.rest().isEmpty();
        var harvest = complete ? harvest(checked, page.sha256()) : Harvest.nothing();
        return new Reading(rows(page, checked), checked.missing(), harvest);
    }

    private Harvest harvest(CheckedPage page, String sha256) {
        var mentions = new ArrayList<Mention>();
        var sources = new ArrayList<Gathered<?>>();
        var fields = new ArrayList<Gathered<?>>();
        var named = new ArrayList<Gathered<?>>();
        for (var thing : page.printed()) {
            switch (thing) {
                case Printed.Title title -> sources.add(PageSource.record(title, sha256));
                case Printed.Field field -> fields.addAll(themes.records(field));
                case Printed.Body body -> named.add(bodies.record(body, page));
                case Printed.Commission commission -> named.add(bodies.record(commission, page));
                case Printed.Link link -> {
                    mentions.addAll(linkParties.mentions(link));
                    named.add(links.record(link));
                }
                case Printed.Accord accord -> {
                    mentions.addAll(accords.mentions(accord));
                    named.add(accords.record(accord, page));
                }
            }
        }
        var all = new ArrayList<>(sources);
        all.addAll(fields);
        all.addAll(parties.of(mentions));
        all.addAll(named);
        return new Harvest(all);
    }

    private List<Row> rows(Page page, CheckedPage checked) {
        var rows = new ArrayList<Row>();
        checked.lines().forEach(line -> rows.add(row(line)));
        page.rest().ifPresent(rest -> rows.add(Row.refused(rest.from(), rest.to(), rest.refusal())));
        return rows;
    }

    private Row row(PageLine line) {
        return switch (line) {
            case PageLine.Blank blank -> Row.of(blank.number(), Row.Kind.BLANK);
            case PageLine.Heading heading -> Row.of(heading.number(), Row.Kind.HEADING);
            case PageLine.Prose prose -> Row.of(prose.number(), Row.Kind.PROSE);
            case PageLine.Refused refused -> Row.refused(refused.number(), refused.number(), refused.refusal());
            case PageLine.Yielding yielding ->
                new Row(
                        yielding.number(),
                        yielding.number(),
                        Row.Kind.RECORD,
                        origins(yielding.printed()),
                        Optional.empty());
        };
    }

    /// The records that a printed thing yields, the one it is mainly about first.
    private List<String> origins(Printed printed) {
        return switch (printed) {
            case Printed.Title ignored -> List.of(PageSource.ORIGIN);
            case Printed.Field field -> themes.origins(field);
            case Printed.Body body -> List.of(bodies.origin(body));
            case Printed.Commission commission -> List.of(bodies.origin(commission));
            case Printed.Link link -> withParties(links.origin(link), linkParties.mentions(link));
            case Printed.Accord accord -> withParties(accords.origin(accord), accords.mentions(accord));
        };
    }

    private static List<String> withParties(String record, List<Mention> mentions) {
        var origins = new ArrayList<>(List.of(record));
        mentions.forEach(mention -> origins.add(mention.party().origin()));
        return origins;
    }
}
