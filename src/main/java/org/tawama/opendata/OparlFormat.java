package org.tawama.opendata;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// OParl 1.1: bodies, sessions, what they recommend and documents as the objects in which councils publish
/// theirs, and lists as OParl's external lists.
record OparlFormat() implements Format {
    private static final Set<Listed> LISTS =
            Set.of(Listed.BODIES, Listed.MEETINGS, Listed.RECOMMENDATIONS, Listed.DOCUMENTS);

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String title() {
        return "OParl";
    }

    @Override
    public String extension() {
        return "oparl";
    }

    @Override
    public boolean suits(Listed list) {
        return LISTS.contains(list);
    }

    @Override
    public boolean speaks() {
        return true;
    }

    @Override
    public boolean bySuffixOnly() {
        return true;
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        if (cover.about().isPresent()) {
            JsonObjects.one(objects(cover, List.of(sheets.next())).findFirst().orElseThrow(), out);
            return;
        }
        var objects = JsonObjects.someAtOnce(sheets).flatMap(some -> objects(cover, some));
        JsonObjects.all("data", objects.iterator(), pages(cover), out);
    }

    private static Stream<ObjectNode> objects(Cover cover, List<Sheet> sheets) {
        var objects = Oparl.of(cover, sheets);
        return sheets.stream().map(objects::of);
    }

    /// Where the list begins and goes on.
    private static ObjectNode pages(Cover cover) {
        var rest = Json.object();
        rest.putObject("pagination");
        var links = rest.putObject("links");
        cover.whereabouts().ifPresent(there -> {
            Json.put(links, "first", cover.below(there.first()));
            Json.put(links, "self", cover.below(there.self()));
            Json.put(links, "next", there.next().flatMap(cover::below));
        });
        return rest;
    }
}
