package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Source;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;

/// Makes the source that the records cite: the page itself. Our readings of it are a source too, recorded with the
/// reference data.
final class PageSource {
    static final String ORIGIN = "source:founding-page";

    private PageSource() {}

    static Gathered<Source> record(Printed.Title title, String sha256) {
        return new Gathered<>(Kind.SOURCE, ORIGIN, identifiers -> page(title, sha256));
    }

    private static Source page(Printed.Title title, String sha256) {
        return new Source(
                PageEvidence.PAGE,
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
}
