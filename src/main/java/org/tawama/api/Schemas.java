package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.anything;
import static org.tawama.api.Shape.decimal;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.matching;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.record;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;
import static org.tawama.api.Shape.truth;

import java.util.List;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.MembershipState;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.publication.Journal;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas of all that is answered; closed lists come from the domain's own types.
final class Schemas {
    private static final String HASH = "[0-9a-f]{64}";
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String LANGUAGE = "[a-z]{2,3}";

    private Schemas() {}

    /// By name, as the description's components.
    static ObjectNode all() {
        var schemas = JsonNodeFactory.instance.objectNode();
        putWords(schemas);
        AgreementSchemas.put(schemas);
        putPlaces(schemas);
        putOthers(schemas);
        putLog(schemas);
        StatisticsSchema.put(schemas);
        CompletenessSchemas.put(schemas);
        ParticipationSchemas.put(schemas);
        return schemas;
    }

    private static void putWords(ObjectNode schemas) {
        var texts = object();
        for (var language : Language.values()) {
            ((ObjectNode) texts.get("properties")).set(language.code(), text());
        }
        schemas.set("Text", texts);
        schemas.set("Date", matching("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"));
        schemas.set("CountryCode", matching("[A-Z]{2}"));
        schemas.set(
                "Recorded",
                object(always("entry", number(1)), always("revision", number(1)), always("at", text("date-time"))));
        schemas.set(
                "Evidence",
                object(
                        always("field", text()),
                        perhaps("printed", text()),
                        always("source", text()),
                        perhaps("locator", text()),
                        perhaps("quote", text()),
                        always("verdict", oneOf(Verdict.values(), Verdict::code)),
                        perhaps("value", text()),
                        perhaps("doubt", oneOf(Doubt.values(), Doubt::code)),
                        perhaps("reference", text()),
                        perhaps("note", ref("Text")),
                        perhaps("decision", object(always("office", text()), always("reason", ref("Text")))),
                        perhaps("checked", text("date")),
                        perhaps("counts", truth())));
        schemas.set(
                "Problem",
                object(
                        always("type", oneOf(Problem.values(), Problem::type)),
                        always("title", text()),
                        always("status", number(400)),
                        always("detail", text()),
                        perhaps("parameter", text()),
                        perhaps("allowed", list(text()))));
        schemas.set(
                "Match",
                object(
                        always("reason", text()),
                        always("text", text()),
                        perhaps("page", number(1)),
                        perhaps("from", number(0)),
                        perhaps("to", number(1))));
        schemas.set("Description", Shape.anything().put("type", "object"));
        schemas.set("Context", Shape.object(always("@context", Shape.anything().put("type", "object"))));
        schemas.set(
                "OtherStandard",
                Shape.anything().put("type", "object").put("description", "as OParl 1.1 or InforMEA describe it"));
    }

    private static void putPlaces(ObjectNode schemas) {
        schemas.set("Point", object(always("latitude", decimal()), always("longitude", decimal())));
        schemas.set("Period", object(perhaps("from", ref("Date")), perhaps("to", ref("Date"))));
        schemas.set(
                "Name", object(always("text", ref("Text")), perhaps("from", ref("Date")), perhaps("to", ref("Date"))));
        schemas.set(
                "Country",
                record(
                        always("id", ref("CountryCode")),
                        always("alpha3", text()),
                        always("m49", text()),
                        always("name", ref("Text")),
                        always("otherNames", list(text())),
                        always("region", ref("Text")),
                        perhaps("point", ref("Point"))));
        schemas.set(
                "Territory",
                record(
                        always("id", text()),
                        always("level", oneOf(TerritoryLevel.values(), TerritoryLevel::code)),
                        always("country", ref("CountryCode")),
                        always("name", ref("Text")),
                        always("existing", truth()),
                        always("existence", ref("Period")),
                        perhaps("parent", text()),
                        perhaps("wilaya", text()),
                        always("names", list(ref("Name"))),
                        always("otherNames", list(text())),
                        always(
                                "codes",
                                list(object(
                                        always("scheme", text()),
                                        always("text", text()),
                                        perhaps("from", ref("Date")),
                                        perhaps("to", ref("Date"))))),
                        always(
                                "parents",
                                list(object(
                                        always("territory", text()),
                                        perhaps("from", ref("Date")),
                                        perhaps("to", ref("Date"))))),
                        perhaps("point", ref("Point"))));
    }

    private static void putOthers(ObjectNode schemas) {
        schemas.set(
                "Party",
                record(
                        always("id", text()),
                        always("level", oneOf(Level.values(), Level::code)),
                        always("country", ref("CountryCode")),
                        always("name", ref("Text")),
                        always("names", list(ref("Name"))),
                        always("otherNames", list(text())),
                        perhaps("territory", text()),
                        perhaps("wilaya", text()),
                        perhaps("website", text("uri"))));
        schemas.set(
                "Body",
                record(
                        always("id", text()),
                        always("form", oneOf(BodyForm.values(), BodyForm::code)),
                        always("name", ref("Text")),
                        always("otherNames", list(text())),
                        perhaps("acronym", text()),
                        always("countries", list(ref("CountryCode"))),
                        always(
                                "members",
                                list(object(
                                        always("party", text()),
                                        always("name", ref("Text")),
                                        always("role", text()),
                                        perhaps("country", ref("CountryCode")),
                                        always("state", oneOf(MembershipState.values(), MembershipState::code)),
                                        perhaps("from", ref("Date")),
                                        perhaps("to", ref("Date"))))),
                        perhaps("website", text("uri")),
                        always("seat", ref("Text")),
                        always("lead", ref("Text")),
                        always("statute", ref("Text")),
                        perhaps("partOf", text()),
                        perhaps("reportsTo", text()),
                        perhaps("prepares", text()),
                        perhaps("foundedBy", text()),
                        perhaps("foundingArticle", text()),
                        always("themes", list(text())),
                        always("existing", truth())));
        schemas.set("Meeting", MeetingSchema.whole());
        schemas.set("Recommendation", RecommendationSchema.whole());
        schemas.set("Document", DocumentSchema.whole());
        schemas.set("Theme", record(always("id", text()), always("name", ref("Text")), perhaps("broader", text())));
        schemas.set(
                "GazetteIssue",
                record(
                        always("id", text()),
                        always("journal", oneOf(Journal.values(), Journal::name)),
                        always("year", number(1830)),
                        always("number", number(1)),
                        always("title", ref("Text")),
                        perhaps("on", ref("Date")),
                        always("hijri", object(perhaps("printed", text()), perhaps("computed", text()))),
                        always("links", ref("Text")),
                        always("existing", truth())));
        schemas.set(
                "Source",
                record(
                        always("id", text()),
                        always("title", ref("Text")),
                        perhaps("publisher", text()),
                        perhaps("date", ref("Date")),
                        perhaps("url", text("uri")),
                        perhaps("licence", text()),
                        perhaps("sha256", matching(HASH)),
                        perhaps("note", ref("Text"))));
        schemas.set(
                "Doubt",
                record(
                        always("id", text()),
                        always("doubt", oneOf(Doubt.values(), Doubt::code)),
                        always("state", oneOf(List.of("open", "answered", "information"))),
                        always(
                                "record",
                                object(always("kind", text()), always("id", text()), always("title", ref("Text"))))));
    }

    private static void putLog(ObjectNode schemas) {
        schemas.set("Erased", ErasedFields.schema());
        schemas.set("Entry", object(entry()));
        var whole = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(entry()),
                        java.util.stream.Stream.of(
                                always("bodyDigest", matching(HASH)),
                                always("header", text()),
                                always("body", text()),
                                ErasedFields.field()))
                .toArray(Shape.Field[]::new);
        schemas.set("EntryWhole", object(whole));
        schemas.set(
                "Proof",
                object(
                        always("entry", number(1)),
                        always("size", number(1)),
                        always("root", matching(HASH)),
                        always("leaf", matching(HASH)),
                        always("path", list(matching(HASH)))));
        schemas.set(
                "ProvenEntry",
                object(
                        always("tawama-proof", number(1)),
                        always("entry", number(1)),
                        always("header", text()),
                        always("body", text()),
                        always("path", list(matching(HASH))),
                        always("checkpoint", text()),
                        always("keys", list(text())),
                        always("handovers", list(text()))));
        schemas.set(
                "Consistency",
                object(
                        always("from", number(0)),
                        always("to", number(0)),
                        always("fromRoot", matching(HASH)),
                        always("toRoot", matching(HASH)),
                        always("path", list(matching(HASH)))));
        schemas.set(
                "Revision",
                object(
                        always("entry", number(1)),
                        always("revision", number(1)),
                        always("at", text("date-time")),
                        always("office", matching(CODE)),
                        perhaps("officeName", ref("Text")),
                        always("act", matching(CODE)),
                        always("reason", orNull(text())),
                        perhaps("language", matching(LANGUAGE)),
                        perhaps("reasonText", ref("Text")),
                        always("comparedWith", orNull(number(1))),
                        ErasedFields.field(),
                        always(
                                "changes",
                                list(object(
                                        always("pointer", text("json-pointer")),
                                        always("from", anything()),
                                        always("to", anything()))))));
        schemas.set(
                "Suggestion",
                object(
                        always("kind", text()),
                        always("id", text()),
                        always("label", text()),
                        always("lang", oneOf(Language.values(), Language::code)),
                        always("matched", list(ref("Match")))));
        schemas.set("SuggestionList", envelope("Suggestion"));
        schemas.set("EntryList", envelope("Entry"));
        schemas.set("RevisionList", envelope("Revision"));
        for (var kind : List.of(
                "Agreement",
                "Party",
                "Territory",
                "Country",
                "Body",
                "Meeting",
                "Recommendation",
                "Document",
                "Theme",
                "GazetteIssue",
                "Source",
                "Doubt")) {
            schemas.set(kind + "List", envelope(kind));
        }
    }

    private static Shape.Field[] entry() {
        return new Shape.Field[] {
            always("entry", number(1)),
            always("record", text()),
            always("kind", text()),
            always("revision", number(1)),
            always("at", text("date-time")),
            always("office", matching(CODE)),
            perhaps("officeName", ref("Text")),
            always("act", matching(CODE)),
            perhaps("reason", text()),
            perhaps("language", matching(LANGUAGE)),
            perhaps("reasonText", ref("Text")),
            always("leaf", matching(HASH))
        };
    }

    private static ObjectNode envelope(String item) {
        var values = object(always("value", text()), always("label", text()), always("count", number(0)));
        var facets = anything().put("type", "object");
        facets.set("additionalProperties", list(values));
        return object(
                always("total", number(0)),
                always("known", number(0)),
                always("asof", text("date")),
                always("licence", text()),
                always("next", orNull(text("uri-reference"))),
                always("facets", facets),
                always("items", list(ref(item))));
    }
}
