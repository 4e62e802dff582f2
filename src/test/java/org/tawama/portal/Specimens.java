package org.tawama.portal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.portal.Badge.Tone;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Point;
import org.tawama.vocabulary.Wording;

/// Pages filled by hand with lines of the founding page, to look at and to test the templates with.
final class Specimens {
    static final String ROOT = "9f2c5d1e7ab04c3386d1f0e29b7a4c55d3e8f6a1b2c49d07e5f3a8b6c1d2e4f0";
    private static final Messages MESSAGES = Messages.load();
    private static final WorldMap WORLD = WorldMap.load();
    private static final Point ANNABA = new Point(36.9, 7.7667);
    private static final Point TLEMCEN = new Point(34.8783, -1.315);
    private static final Point ALGIERS = new Point(36.7525, 3.042);
    private static final Point ORAN = new Point(35.6911, -0.6417);

    private static final Page.AsOf AS_OF = new Page.AsOf(LocalDate.of(2026, 11, 23), 412);

    private final Wording words;
    private final String assets;

    Specimens(Language language, String assets) {
        this.words = MESSAGES.in(language);
        this.assets = assets;
    }

    Page page(Section section, String title, String path) {
        var last = new Page.LastEntry(412, ROOT, Instant.parse("2026-11-23T08:00:00Z"));
        var site = URI.create("https://tawama.example");
        return new Page(words, section, title, site, path, "", assets, Optional.of(last), Optional.empty());
    }

    Front front() {
        return new Front(
                "", Front.doors(page(Section.HOME, "", "")), figures(), AS_OF, Optional.of(world()), List.of());
    }

    private List<Front.Figure> figures() {
        return List.of(
                figure(
                        "56",
                        text("Accords décentralisés", "اتفاقات لامركزية", "Decentralised agreements"),
                        text(
                                "56 sans date de signature.",
                                "56 منها دون تاريخ توقيع.",
                                "56 without a date of signature.")),
                figure(
                        "23",
                        text("Wilayas liées", "ولايات مرتبطة", "Wilayas linked"),
                        text(
                                "Sur 69 : les autres ne sont pas citées.",
                                "من بين 69: البقية غير مذكورة.",
                                "Of 69: the others are not named.")),
                figure(
                        "15",
                        text("Pays partenaires", "بلدان شريكة", "Partner countries"),
                        text(
                                "Un accord n’indique aucun pays.",
                                "اتفاق واحد لا يذكر البلد.",
                                "One agreement states no country.")),
                figure(
                        "4",
                        text("Accords bilatéraux", "اتفاقات ثنائية", "Bilateral agreements"),
                        text(
                                "Un n’a pas de publication connue.",
                                "لا يُعرف نشر واحد منها.",
                                "One has no known publication.")),
                figure(
                        "15",
                        text("Commissions mixtes", "لجان مشتركة", "Joint commissions"),
                        text(
                                "Aucune session n’est encore connue.",
                                "لا تُعرف أي دورة بعد.",
                                "No session is known yet.")));
    }

    private static Front.Figure figure(String value, String label, String missing) {
        return new Front.Figure(value, label, List.of(), missing, "/agreements");
    }

    private Front.MapView world() {
        var links = new ArrayList<MapLink>();
        links.add(new MapLink("Annaba", ANNABA, "Bizerte", new Point(37.2744, 9.8739), 1, "/agreements/35"));
        links.add(new MapLink("Annaba", ANNABA, "Saint-Étienne", new Point(45.4339, 4.39), 1, "/agreements/36"));
        links.add(new MapLink("Annaba", ANNABA, "Dunkerque", new Point(51.0344, 2.3768), 1, "/agreements/37"));
        links.add(new MapLink("Annaba", ANNABA, "Nelson Mandela Bay", new Point(-33.958, 25.6), 1, "/agreements/38"));
        links.add(new MapLink("Tlemcen", TLEMCEN, "Firenze", new Point(43.7695, 11.2558), 1, "/agreements/14"));
        links.add(new MapLink("Tlemcen", TLEMCEN, "Granada", new Point(37.1773, -3.5986), 1, "/agreements/15"));
        links.add(new MapLink("Tlemcen", TLEMCEN, "Sarajevo", new Point(43.8563, 18.4131), 1, "/agreements/17"));
        links.add(new MapLink("Tlemcen", TLEMCEN, "Nanterre", new Point(48.892, 2.2071), 2, "/agreements/19"));
        links.add(new MapLink("Alger", ALGIERS, "Paris", new Point(48.8566, 2.3522), 4, "/agreements/28"));
        links.add(new MapLink("Alger", ALGIERS, "Lyon", new Point(45.764, 4.8357), 8, "/agreements/29"));
        links.add(new MapLink("Alger", ALGIERS, "Caracas", new Point(10.488, -66.8792), 1, "/agreements/31"));
        links.add(new MapLink(
                "Jijel", new Point(36.8206, 5.7667), "Yeosu", new Point(34.7604, 127.6622), 1, "/agreements/32"));
        links.add(new MapLink(
                "Mascara", new Point(35.3966, 0.1403), "Elkader", new Point(42.8539, -91.4054), 1, "/agreements/43"));
        links.add(new MapLink(
                "Mascara", new Point(35.3966, 0.1403), "Bursa", new Point(40.1956, 29.0601), 1, "/agreements/44"));
        links.add(new MapLink("Oran", ORAN, "eThekwini", new Point(-29.8587, 31.0218), 1, "/agreements/48"));
        links.add(new MapLink("Oran", ORAN, "Alicante", new Point(38.3452, -0.4815), 1, "/agreements/49"));
        links.add(new MapLink(
                "Tamanrasset", new Point(22.785, 5.5228), "Agadez", new Point(16.9733, 7.9911), 1, "/agreements/10"));
        links.add(new MapLink(
                "Tamanrasset", new Point(22.785, 5.5228), "Kidal", new Point(18.4411, 1.4078), 1, "/agreements/12"));
        return mapView(
                links, Set.of("788", "250", "710", "380", "724", "070", "862", "410", "840", "792", "562", "466"));
    }

    private Front.MapView mapView(List<MapLink> links, Set<String> partners) {
        var title = words.say("portal.front.map");
        var list = links.stream()
                .map(link -> Link.to(link.fromLabel() + " – " + link.toLabel(), link.href()))
                .toList();
        return new Front.MapView(
                WORLD.svg(title, "012", partners, links),
                list,
                words.say("portal.front.map-caption"),
                words.say("portal.front.map-list"));
    }

    Listing listing() {
        return new Listing(
                words.say("portal.catalogue.agreements.count", "count", 4),
                AS_OF,
                Optional.empty(),
                "/agreements",
                words.say("portal.search.label"),
                "",
                Optional.empty(),
                List.of(new Listing.Kept("wilaya", "23")),
                List.of(new Listing.Tag(
                        words.say("portal.list.home"), text("Annaba", "عنابة", "Annaba"), "/agreements")),
                "/agreements",
                facets(),
                List.of(
                        new Link(text("Tableau", "جدول", "Table"), "?view=table", true),
                        Link.to(text("Carte", "خريطة", "Map"), "/map")),
                List.of(),
                List.of(
                        Link.to("CSV", "/agreements.csv"),
                        Link.to("GeoJSON", "/agreements.geojson"),
                        Link.to("JSON", "/agreements.json")),
                Optional.of(Link.to("Atom", "/agreements.atom")),
                rows(),
                List.of(),
                List.of(),
                new Listing.Turning(4, 5, Optional.empty(), Optional.of("/agreements?cursor=4")));
    }

    private List<Listing.Facet> facets() {
        return List.of(
                new Listing.Facet(
                        words.say("portal.list.country"),
                        true,
                        List.of(
                                new Listing.Option(text("France", "فرنسا", "France"), "2", "?country=FR", false),
                                new Listing.Option(text("Tunisie", "تونس", "Tunisia"), "1", "?", true),
                                new Listing.Option(
                                        text("Afrique du Sud", "جنوب إفريقيا", "South Africa"),
                                        "1",
                                        "?country=ZA",
                                        false))),
                new Listing.Facet(
                        words.say("portal.list.state"),
                        true,
                        List.of(new Listing.Option(
                                words.word("agreements.status", "unknown"), "4", "?status=unknown", false))),
                new Listing.Facet(
                        words.say("portal.nav.doubts"),
                        false,
                        List.of(new Listing.Option(
                                words.word("doubt.name", "wrong-country"), "1", "?doubt=wrong-country", false))));
    }

    List<Listing.Row> rows() {
        return List.of(
                row(
                        "35",
                        "Annaba – Bizerte",
                        "عنابة – بنزرت",
                        "Commune d’Annaba",
                        "بلدية عنابة",
                        "Ville de Bizerte",
                        "مدينة بنزرت",
                        text("Tunisie", "تونس", "Tunisia"),
                        Optional.of(doubt("wrong-country"))),
                row(
                        "36",
                        "Annaba – Saint-Étienne",
                        "عنابة – سانت إتيان",
                        "Commune d’Annaba",
                        "بلدية عنابة",
                        "Mairie de Saint-Étienne",
                        "",
                        text("France", "فرنسا", "France"),
                        Optional.of(doubt("missing-country"))),
                row(
                        "37",
                        "Annaba – Dunkerque",
                        "عنابة – دنكيرك",
                        "Commune d’Annaba",
                        "بلدية عنابة",
                        "Dunkerque",
                        "دنكيرك",
                        text("France", "فرنسا", "France"),
                        Optional.empty()),
                row(
                        "38",
                        "Annaba – Nelson Mandela Bay",
                        "عنابة – خليج نيلسون مانديلا",
                        "Commune d’Annaba",
                        "بلدية عنابة",
                        "Nelson Mandela Bay",
                        "",
                        text("Afrique du Sud", "جنوب إفريقيا", "South Africa"),
                        Optional.empty()));
    }

    private Badge doubt(String code) {
        return new Badge(words.word("doubt.name", code), Tone.DOUBT);
    }

    private Listing.Row row(
            String id,
            String title,
            String titleAr,
            String home,
            String homeAr,
            String partner,
            String partnerAr,
            String country,
            Optional<Badge> doubt) {
        return new Listing.Row(
                words.language().code() + "/agreements/" + id,
                shown(title, titleAr),
                shown(home, homeAr),
                shown(partner, partnerAr),
                country,
                Optional.empty(),
                unknown(),
                doubt,
                Optional.empty());
    }

    private Badge unknown() {
        return new Badge(words.word("agreements.status", "unknown"), Tone.UNKNOWN);
    }

    Sheet sheet() {
        var fr = new Shown("Annaba – Bizerte", Language.FR);
        var ar = new Shown("عنابة – بنزرت", Language.AR);
        var arabic = words.language() == Language.AR;
        return new Sheet(
                new Sheet.Heading(
                        words.word("agreements.kind", "decentralised"),
                        arabic ? List.of(ar, fr) : List.of(new Shown(fr.text(), words.language()), ar),
                        List.of(
                                Link.to(words.say("portal.nav.home"), "/"),
                                Link.to(words.say("portal.nav.agreements"), "/agreements")),
                        List.of(
                                unknown(),
                                new Badge(words.word("agreements.vitality", "unknown"), Tone.UNKNOWN),
                                doubt("wrong-country")),
                        List.of(words.say("portal.agreement.no-action")),
                        List.of(new Sheet.Notice(
                                words.word("doubt.name", "wrong-country"),
                                words.word("doubt", "wrong-country"),
                                Tone.DOUBT)),
                        List.of()),
                lines(),
                parties(),
                steps(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(
                        new Sheet.Related(words.say("portal.sheet.related"), List.of(rows().get(1)), Optional.empty())),
                readings(),
                List.of(),
                List.of(printed()),
                Optional.of(mapView(
                        List.of(new MapLink("Annaba", ANNABA, "Bizerte", new Point(37.2744, 9.8739), 1, "#")),
                        Set.of("788"))),
                provenance());
    }

    private Sheet.Provenance provenance() {
        var at = Instant.parse("2026-11-23T08:00:00Z");
        return new Sheet.Provenance(
                new Sheet.Proof(
                        "412",
                        "1",
                        words.date(at),
                        new Sheet.Checked(words.say("portal.checked.never"), Optional.empty()),
                        ROOT,
                        "/register/entries/412",
                        "/api/v1/entries/412/proof",
                        "/register"),
                Optional.of(new Sheet.Whole(
                        words.say("portal.completeness.record", "filled", 3, "expected", 4),
                        List.of(words.word("completeness.field", "signed")),
                        "/completeness#decentralised")),
                List.of(new Sheet.Erased(
                        words.say("portal.erased.values", "count", 2, "entry", "413"),
                        "/register/entries/413",
                        at,
                        shown("Le service des archives", "مصلحة الأرشيف"),
                        shown("Loi n° 18-07", "القانون رقم 18-07"),
                        Optional.of(shown("Un champ retenu a été effacé.", "مُحي حقل محجوب.")))),
                List.of(new Sheet.Statement(
                        words.say("portal.history.title", "revision", "1", "entry", "412"),
                        "/register/entries/412",
                        at,
                        words.word("register.act", "imported"),
                        words.word("register.office", "tawama"),
                        Optional.of(shown("Lu dans la page du ministère.", "قُرئ في صفحة الوزارة.")),
                        List.of(Link.to(words.say("portal.erased.gone", "entry", "413"), "/register/entries/413")))),
                new Sheet.Citation(
                        shown("Annaba – Bizerte. Tawama, n° 412, 2026.", "عنابة – بنزرت. توأمة، رقم 412، 2026."),
                        "https://tawama.example/" + words.language().code() + "/agreements/35",
                        "@misc{tawama-35-412,\n  title = {Annaba – Bizerte}\n}",
                        List.of(Link.to("JSON", "a.json"), Link.to("BibTeX", "a.bib"), Link.to("RIS", "a.ris"))),
                List.of(Link.to(text("Signaler une erreur", "الإبلاغ عن خطأ", "Report an error"), "/about")));
    }

    private List<Sheet.Facing> parties() {
        return List.of(
                new Sheet.Facing(
                        words.say("portal.list.home"),
                        shown("Commune d’Annaba", "بلدية عنابة"),
                        "/parties/1",
                        List.of(line("Wilaya", "Annaba (23)"))),
                new Sheet.Facing(
                        words.say("portal.list.partner"),
                        shown("Ville de Bizerte", "مدينة بنزرت"),
                        "/parties/2",
                        List.of(line(words.say("portal.list.country"), text("Tunisie", "تونس", "Tunisia")))));
    }

    private List<Sheet.Line> lines() {
        return List.of(
                line(text("Forme", "الشكل", "Form"), words.word("agreements.form", "unstated")),
                line(words.say("portal.list.country"), text("Tunisie", "تونس", "Tunisia")),
                new Sheet.Line(words.say("portal.list.signed"), List.of()),
                new Sheet.Line(text("Publication", "النشر", "Publication"), List.of()));
    }

    private Sheet.Line line(String label, String value) {
        return new Sheet.Line(label, List.of(Sheet.Value.of(new Shown(value, words.language()))));
    }

    /// Taken from the Algerian-Italian agreement, which has dated acts.
    private List<Sheet.Step> steps() {
        var signed = PartialDate.parse("1999-11-22");
        var published = PartialDate.parse("2007-12-09");
        return List.of(
                new Sheet.Step(Optional.of(signed), words.word("agreements.act", "signed"), List.of(), List.of()),
                new Sheet.Step(Optional.empty(), words.word("agreements.act", "ratified"), List.of(), List.of()),
                new Sheet.Step(
                        Optional.of(published),
                        words.word("agreements.act", "published"),
                        List.of(new Shown("J.O n°77 du 07/12/2007", Language.FR)),
                        List.of(Link.to(
                                text(
                                        "Journal officiel n° 77 de 2007",
                                        "الجريدة الرسمية رقم 77 لسنة 2007",
                                        "Official journal no. 77 of 2007"),
                                "/gazettes/JORADP/2007/77"))));
    }

    private List<Sheet.Reading> readings() {
        return List.of(new Sheet.Reading(
                "reading-1",
                text("Pays du partenaire", "بلد الشريك", "Country of the partner"),
                Optional.of(new Shown("Ville de Binzert (Libye)", Language.FR)),
                "",
                shown("Bizerte, Tunisie", "بنزرت، تونس"),
                new Badge(words.word("evidence.verdict", "corrected"), Tone.GOOD),
                List.of(shown("Binzert est Bizerte, en Tunisie, et non en Libye.", "بنزرت مدينة في تونس لا في ليبيا.")),
                text(
                        "Page « Coopération et Partenariat » du ministère",
                        "صفحة «التعاون والشراكة» للوزارة",
                        "The ministry’s “Coopération et Partenariat” page"),
                "/sources/founding-page",
                text("ligne 128", "السطر 128", "line 128"),
                Optional.of("turess.com/fr/investir/15466, 2012-07")));
    }

    private Sheet.Printed printed() {
        return new Sheet.Printed(
                shown("Coopération et Partenariat, ministère de l’Intérieur", "التعاون والشراكة، وزارة الداخلية"),
                "/sources/founding-page",
                Optional.of("https://www.interieur.gov.dz"),
                text("ligne 128", "السطر 128", "line 128"),
                Optional.of(new Shown("Commune de Annaba / Ville de Binzert (Libye)", Language.FR)),
                List.of(new Sheet.Learnt(
                        Optional.of(text("Activité", "النشاط", "Activity")),
                        shown("Un protocole de plus de 25 ans.", "بروتوكول مضى عليه أكثر من 25 سنة."),
                        Optional.of("turess.com/fr/investir/15466"))));
    }

    Failure failure() {
        return Failure.notFound(page(Section.HOME, "", "/x"));
    }

    private String text(String french, String arabic, String english) {
        return LocalText.of(french, arabic, english).find(words.language()).orElseThrow();
    }

    /// In Arabic where there is an Arabic text and the page is Arabic; otherwise French, shown as the page's own in
    /// English.
    private Shown shown(String french, String arabic) {
        return switch (words.language()) {
            case AR -> arabic.isEmpty() ? new Shown(french, Language.FR) : new Shown(arabic, Language.AR);
            case FR, EN -> new Shown(french, Language.FR);
        };
    }
}
