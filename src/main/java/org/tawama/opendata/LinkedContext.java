package org.tawama.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.tawama.vocabulary.SiteAddress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the names in our JSON mean to programs that know schema.org, ELI, Dublin Core, FOAF and SKOS. A name that none
/// of these has is one of ours; nothing foreign is stretched to it.
///
/// The site serves it, so that a list names it in one line; a file, which is read without a site, holds it.
public final class LinkedContext {
    /// Where the site serves it.
    public static final String ADDRESS = "/api/v1/context";

    private static final String SHIPPED = "/opendata/context.json";

    private LinkedContext() {}

    /// The document that the site serves.
    public static ObjectNode of(SiteAddress site) {
        var document = Json.object();
        document.set("@context", terms(site.text() + address() + "#"));
        return document;
    }

    /// What stands before records: the address of the context, else the context itself.
    static ObjectNode before(Cover cover) {
        var before = Json.object();
        cover.below(address())
                .ifPresentOrElse(
                        address -> before.put("@context", address), () -> before.set("@context", terms(cover)));
        return before;
    }

    /// The context itself, for sheets that leave so.
    static ObjectNode terms(Cover cover) {
        return terms(cover.below(address()).orElseGet(() -> "urn:uuid:" + cover.name("vocabulary")) + "#");
    }

    private static String address() {
        return ADDRESS + "." + new LinkedFormat().extension();
    }

    /// @param vocabulary what the names of ours begin with
    private static ObjectNode terms(String vocabulary) {
        var terms = Json.object().put("@vocab", vocabulary);
        terms.setAll(Shipped.TERMS);
        return terms;
    }

    /// Read when the first is asked for.
    private static final class Shipped {
        private static final ObjectNode TERMS = read();

        private static ObjectNode read() {
            try (var stream = LinkedContext.class.getResourceAsStream(SHIPPED)) {
                return (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(stream, SHIPPED));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
