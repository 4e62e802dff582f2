package org.tawama.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;

/// Makes the multilateral bodies and the joint commissions. The page names no member and no session of any of them.
final class BodyRecords {
    private final Readings readings;

    BodyRecords(Readings readings) {
        this.readings = readings;
    }

    Gathered<Body> record(Printed.Body printed, CheckedPage page) {
        return new Gathered<>(
                Kind.BODY,
                origin(printed),
                identifiers -> body(
                        reading(printed),
                        identifiers,
                        printed.name(),
                        Optional.of(printed.acronym()),
                        printed.website(),
                        evidence(printed, page)));
    }

    Gathered<Body> record(Printed.Commission printed, CheckedPage page) {
        return new Gathered<>(
                Kind.BODY,
                origin(printed),
                identifiers -> body(
                        reading(printed),
                        identifiers,
                        printed.name(),
                        Optional.empty(),
                        Optional.empty(),
                        evidence(printed, page)));
    }

    String origin(Printed printed) {
        return reading(printed).origin();
    }

    private BodyReading reading(Printed printed) {
        return readings.body(printed.key()).orElseThrow();
    }

    private static Body body(
            BodyReading reading,
            Identifiers identifiers,
            String printedName,
            Optional<String> acronym,
            Optional<String> website,
            List<Evidence> evidence) {
        var others = new LinkedHashSet<>(reading.otherNames());
        others.add(printedName);
        others.removeAll(reading.name().texts().values());
        return new Body(
                new BodyId(identifiers.idOf(reading.origin())),
                reading.form(),
                reading.name(),
                List.copyOf(others),
                acronym,
                reading.countries(),
                List.of(),
                website,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                evidence);
    }

    /// The page breaks the address of a site over two lines; it is cited so, the value is the whole address.
    private List<Evidence> evidence(Printed.Body printed, CheckedPage page) {
        var quote = printed.quote();
        var all = named(printed, printed.name());
        all.add(form(printed, page, Sentence.GATHERINGS));
        all.add(PageEvidence.field("/acronym", quote, printed.acronym()));
        printed.website().ifPresent(address -> all.add(PageEvidence.field("/website", quote, address)));
        return all;
    }

    /// "Algéro-" is the home country, the adjective behind it the other one; that it is a joint commission
    /// the page says above the list.
    private List<Evidence> evidence(Printed.Commission printed, CheckedPage page) {
        var quote = printed.quote();
        var countries =
                reading(printed).countries().stream().map(CountryCode::text).toList();
        var all = named(printed, printed.name());
        all.add(form(printed, page, Sentence.JOINT_COMMISSIONS));
        all.add(PageEvidence.field("/countries/0", quote, "Algéro", countries.getFirst()));
        all.add(PageEvidence.field("/countries/1", quote, printed.partner(), countries.getLast()));
        return all;
    }

    private List<Evidence> named(Printed printed, String words) {
        var name = reading(printed).name().find(Language.FR).orElse(words);
        var all = new ArrayList<Evidence>();
        all.add(PageEvidence.record(printed.quote()));
        all.add(PageEvidence.field("/name", printed.quote(), words, name));
        return all;
    }

    /// The form is said where the body is named, or in the sentence that introduces it.
    private Evidence form(Printed printed, CheckedPage page, Sentence introduced) {
        var reading = reading(printed);
        var words = reading.formPrinted();
        var quote = printed.quote().prints(words) ? printed.quote() : page.quote(introduced, words);
        return PageEvidence.field("/form", quote, words, reading.form().code());
    }
}
