package org.tawama.registrar;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.AgreementId;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.parties.PartyId;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How bodies and themes stand in a statement's body.
final class BodyBody {
    static final String SEAT = "seat";
    static final String LEAD = "lead";
    static final String STATUTE = "statute";

    private BodyBody() {}

    static ObjectNode write(Body body) {
        var written = Fields.object();
        written.put("form", body.form().code());
        Fields.put(written, "name", body.name());
        Fields.putTexts(written, "otherNames", body.otherNames());
        Fields.put(written, "acronym", body.acronym());
        Fields.putTexts(written, "countries", body.countries());
        Fields.putAll(written, "members", body.members(), BodyBody::write);
        Fields.put(written, "website", body.website());
        Fields.put(written, SEAT, body.seat());
        Fields.put(written, LEAD, body.lead());
        Fields.put(written, STATUTE, body.statute());
        body.above()
                .ifPresent(
                        above -> written.put(above.kind().field(), above.body().text()));
        body.founding().ifPresent(founding -> {
            written.put("foundedBy", founding.agreement().text());
            Fields.put(written, "foundingArticle", founding.article());
        });
        Fields.putTexts(written, "themes", body.themes());
        EvidenceBody.put(written, body.evidence());
        return written;
    }

    static Body read(String id, JsonNode body) {
        return new Body(
                new BodyId(id),
                Fields.code(body, "form", BodyForm::find),
                Fields.localText(body, "name"),
                Fields.texts(body, "otherNames"),
                Fields.find(body, "acronym"),
                Fields.list(body, "countries", country -> new CountryCode(country.asString())),
                Fields.list(body, "members", BodyBody::membership),
                Fields.find(body, "website"),
                Fields.localText(body, SEAT),
                Fields.localText(body, LEAD),
                Fields.localText(body, STATUTE),
                above(body),
                founding(body),
                Fields.list(body, "themes", theme -> new ThemeId(theme.asString())),
                EvidenceBody.list(body));
    }

    private static Optional<Body.Above> above(JsonNode body) {
        var all = Stream.of(Body.Above.Kind.values())
                .flatMap(kind ->
                        Fields.find(body, kind.field()).map(id -> new Body.Above(kind, new BodyId(id))).stream())
                .toList();
        if (all.size() > 1) {
            var others = all.stream()
                    .map(above -> above.kind().field() + " " + above.body())
                    .collect(Collectors.joining(", "));
            throw new Impossible(Why.TWO_ABOVE, "a body under two others: " + others, others);
        }
        return all.stream().findFirst();
    }

    private static Optional<Body.Founding> founding(JsonNode body) {
        var article = Fields.find(body, "foundingArticle");
        var agreement = Fields.find(body, "foundedBy").map(AgreementId::new);
        if (agreement.isEmpty() && article.isPresent())
            throw new Impossible(
                    Why.ARTICLE_OF_NO_AGREEMENT, "an article of no agreement: " + article.get(), article.get());
        return agreement.map(id -> new Body.Founding(id, article));
    }

    static ObjectNode write(Theme theme) {
        var written = Fields.object();
        Fields.put(written, "name", theme.name());
        Fields.put(written, "broader", theme.broader());
        EvidenceBody.put(written, theme.evidence());
        return written;
    }

    static Theme readTheme(String id, JsonNode body) {
        return new Theme(
                new ThemeId(id),
                Fields.localText(body, "name"),
                Fields.find(body, "broader").map(ThemeId::new),
                EvidenceBody.list(body));
    }

    private static ObjectNode write(Body.Membership membership) {
        var body = Fields.object().put("party", membership.party().text());
        Fields.put(body, "role", membership.role());
        Fields.putEnds(body, membership.period());
        return body;
    }

    private static Body.Membership membership(JsonNode body) {
        return new Body.Membership(
                new PartyId(Fields.required(body, "party")), Fields.text(body, "role"), Fields.ends(body));
    }
}
