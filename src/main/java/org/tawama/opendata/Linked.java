package org.tawama.opendata;

import java.util.List;
import java.util.Map;
import org.tawama.agreements.Agreement;
import org.tawama.parties.Level;
import org.tawama.territories.TerritoryLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Records as nodes of linked data: the record's JSON with its address and its classes before it, and the addresses of
/// other records where our JSON has their identifiers.
record Linked(Cover cover) {
    /// The fields that name a record of a list.
    private static final Map<String, Listed> REFERENCES = Map.ofEntries(
            Map.entry("party", Listed.PARTIES),
            Map.entry("country", Listed.COUNTRIES),
            Map.entry("countries", Listed.COUNTRIES),
            Map.entry("territory", Listed.TERRITORIES),
            Map.entry("parent", Listed.TERRITORIES),
            Map.entry("wilaya", Listed.TERRITORIES),
            Map.entry("themes", Listed.THEMES),
            Map.entry("broader", Listed.THEMES),
            Map.entry("body", Listed.BODIES),
            Map.entry("partOf", Listed.BODIES),
            Map.entry("reportsTo", Listed.BODIES),
            Map.entry("prepares", Listed.BODIES),
            Map.entry("foundedBy", Listed.AGREEMENTS),
            Map.entry("other", Listed.AGREEMENTS),
            Map.entry("meeting", Listed.MEETINGS),
            Map.entry("repeats", Listed.RECOMMENDATIONS),
            Map.entry("source", Listed.SOURCES));

    /// Where the bytes of a file are, below the site.
    private static final String PATH = "path";

    ObjectNode of(Sheet sheet) {
        var node = Json.object().put("@id", cover.named(sheet.listed(), sheet.id()));
        Json.putTexts(node, "@type", types(sheet));
        Json.of(sheet)
                .properties()
                .forEach(field -> node.set(field.getKey(), linked(field.getKey(), field.getValue())));
        return node;
    }

    private JsonNode linked(String name, JsonNode value) {
        return switch (value) {
            case StringNode text -> StringNode.valueOf(told(name, text.asString()));
            case ArrayNode values -> {
                var all = Json.object().arrayNode();
                values.forEach(each -> all.add(linked(name, each)));
                yield all;
            }
            case ObjectNode object -> {
                var all = named(object);
                object.properties().forEach(field -> all.set(field.getKey(), linked(field.getKey(), field.getValue())));
                yield all;
            }
            default -> value;
        };
    }

    private String told(String name, String text) {
        if (name.equals(PATH)) return cover.below(text).orElse(text);
        return REFERENCES.containsKey(name) ? cover.named(REFERENCES.get(name), text) : text;
    }

    /// What tells a record by its kind and identifier is that record.
    private ObjectNode named(ObjectNode object) {
        var id = object.path("id").asString("");
        var node = Json.object();
        if (!id.isEmpty())
            Listed.find(object.path("kind").asString("")).ifPresent(list -> node.put("@id", cover.named(list, id)));
        return node;
    }

    /// The nearest classes that vocabularies of others have, as the context names them.
    private static List<String> types(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> types(agreement);
            case PartySheet party ->
                List.of(isPublic(party.party().level()) ? "GovernmentOrganization" : "Organization");
            case TerritorySheet territory ->
                List.of(territory.territory().level() == TerritoryLevel.PLACE ? "Place" : "AdministrativeArea");
            case CountrySheet ignored -> List.of("Country");
            case BodySheet ignored -> List.of("Organization");
            case MeetingSheet ignored -> List.of("Event");
            case RecommendationSheet ignored -> List.of("Action");
            case ThemeSheet ignored -> List.of("Concept");
            case GazetteSheet ignored -> List.of("PublicationIssue");
            case DocumentSheet ignored -> List.of("DigitalDocument", "Document");
            case SourceSheet ignored -> List.of("Document");
            case DoubtSheet ignored -> List.of("OpenQuestion");
        };
    }

    /// An agreement of states is a legal text; one of local authorities is that only once an official journal has it.
    private static List<String> types(AgreementSheet sheet) {
        var published = !sheet.agreement().terms().publications().isEmpty();
        return switch (sheet.agreement()) {
            case Agreement.Bilateral ignored -> List.of("Legislation", "LegalResource");
            case Agreement.Multilateral ignored -> List.of("Legislation", "LegalResource");
            case Agreement.Decentralised ignored ->
                published ? List.of("CreativeWork", "LegalResource") : List.of("CreativeWork");
        };
    }

    private static boolean isPublic(Level level) {
        return switch (level) {
            case STATE, MINISTRY, WILAYA, COMMUNE, REGION, DEPARTMENT, PROVINCE, METROPOLIS -> true;
            case NETWORK, ORGANISATION, UNSTATED -> false;
        };
    }
}
