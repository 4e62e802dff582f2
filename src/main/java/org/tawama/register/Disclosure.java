package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A member of an object that is not public, as RFC 9901 discloses it: `text` is the Base64url form of the
/// canonical JSON array `[salt, name, value]`. Only its digest is part of the statement.
record Disclosure(String text) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// `salt` is 128 random bits in Base64url.
    static Disclosure of(String salt, String name, JsonNode value) {
        var array = JsonNodeFactory.instance.arrayNode().add(salt).add(name).add(value);
        return new Disclosure(base64Url(CanonicalJson.bytes(array)));
    }

    /// What stands in the statement in the value's place: Base64url of SHA-256 over the ASCII bytes of the text.
    String digest() {
        return base64Url(Digest.sha256(text.getBytes(StandardCharsets.US_ASCII)).bytes());
    }

    String name() {
        return parts().get(1).stringValue();
    }

    JsonNode value() {
        return parts().get(2);
    }

    private JsonNode parts() {
        return JSON.readTree(Base64.getUrlDecoder().decode(text));
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
