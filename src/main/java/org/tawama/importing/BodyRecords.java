package org.tawama.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Kind;

/// Makes the multilateral bodies and the joint commissions. The page names no member and no session of any of them.
final class BodyRecords {
    private final Readings readings;

    BodyRecords(Readings readings) {
        this.readings = readings;
    }

    Gathered<Body> record(Printed.Body printed) {
        var origin = origin(printed);
        return new Gathered<>(
                Kind.BODY,
                origin,
                identifiers -> body(
                        reading(printed),
                        identifiers,
                        printed.name(),
                        Optional.of(printed.acronym()),
                        printed.website(),
                        evidence(printed)));
    }

    Gathered<Body> record(Printed.Commission printed) {
        return new Gathered<>(
                Kind.BODY,
                origin(printed),
                identifiers -> body(
                        reading(printed),
                        identifiers,
                        printed.name(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(PageEvidence.record(printed.quote()))));
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

    /// The page breaks the address of a site over two lines; the quote shows it, the value is the whole address.
    private static List<Evidence> evidence(Printed.Body printed) {
        var quote = printed.quote();
        var all = new ArrayList<Evidence>();
        all.add(PageEvidence.record(quote));
        all.add(PageEvidence.field("/acronym", quote, printed.acronym(), Optional.empty()));
        printed.website()
                .ifPresent(address -> all.add(PageEvidence.field("/website", quote, address, Optional.empty())));
        return all;
    }
}
