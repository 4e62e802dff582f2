package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;

/// Makes the two sources that the page's records cite: the page itself, and our readings of it.
final class PageSources {
    private PageSources() {}

    static List<Gathered<?>> of(Printed.Title title, String sha256) {
        return List.of(
                new Gathered<>(Kind.SOURCE, PageEvidence.PAGE, identifiers -> page(title, sha256, identifiers)),
                new Gathered<>(Kind.SOURCE, PageEvidence.READINGS, PageSources::readings));
    }

    private static Source page(Printed.Title title, String sha256, Identifiers identifiers) {
        return new Source(
                new SourceId(identifiers.idOf(PageEvidence.PAGE)),
                LocalText.of(title.text(), "التعاون والشراكة", "Cooperation and Partnership"),
                "Ministère de l’Intérieur et des Collectivités Locales (Algérie)",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(sha256),
                LocalText.of(
                        "Page du ministère, non datée : état d’environ 2008 à 2011, d’après les accords qu’elle cite.",
                        "صفحة للوزارة غير مؤرخة: حالة ما بين 2008 و2011 تقريبًا، بحسب الاتفاقات التي تذكرها.",
                        "A page of the ministry, undated: as of about 2008 to 2011, judging by the accords it cites."),
                List.of());
    }

    private static Source readings(Identifiers identifiers) {
        return new Source(
                new SourceId(identifiers.idOf(PageEvidence.READINGS)),
                LocalText.of(
                        "Lectures de la page « Coopération et Partenariat »",
                        "قراءات صفحة «التعاون والشراكة»",
                        "Readings of the page “Coopération et Partenariat”"),
                "Tawama",
                Optional.empty(),
                Optional.empty(),
                "CC-BY-4.0",
                Optional.empty(),
                LocalText.of(
                        "Nos lectures, ligne par ligne, avec les sources extérieures nommées dans chaque note.",
                        "قراءاتنا سطرًا سطرًا، مع المصادر الخارجية المذكورة في كل ملاحظة.",
                        "Our readings, line by line, with the outside sources named in each note."),
                List.of());
    }
}
