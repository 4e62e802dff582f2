package org.tawama.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.tawama.app.RunningTawama;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Level;
import org.tawama.registrar.Erasing;
import org.tawama.registrar.Kind;
import org.tawama.registrar.LegalBasis;
import org.tawama.registrar.Occasion;
import tools.jackson.databind.json.JsonMapper;

/// A party of the shared register whose telephone number was withheld, shown everywhere meanwhile, and erased.
///
/// @param stated the entry that withheld the number
/// @param erased the entry that erased it
/// @param disclosure what was kept beside the log until then: salt, name and value, encoded
record ErasedParty(long stated, long erased, String disclosure) {
    static final String ID = "p-erased";

    /// Its digits go neither up nor down: an index writes numbers that grow or shrink by one as just such bytes.
    static final String VALUE = "+213 21 47 90 38 61";

    private static final class Made {
        static final ErasedParty PARTY = make();
    }

    static ErasedParty shared() {
        return Made.PARTY;
    }

    private static ErasedParty make() {
        var tawama = RunningTawama.shared();
        var register = tawama.register().register();
        var stated = register.append(new Author("tawama"), ledger -> {
                    var like = ledger.find("p1").orElseThrow();
                    return List.of(Draft.of("party", ID, "recorded", like.body().put("phone", VALUE))
                            .referringTo(Set.copyOf(like.references()))
                            .withholding("/phone", Level.RESTRICTED));
                })
                .last();
        // The index and the kept answers see the record while it has the value.
        PortalFixture.awaitLists(tawama);
        for (var address : List.of("/fr/parties/" + ID, "/api/v1/parties/" + ID, "/api/v1/parties?q=p1")) {
            tawama.get(address);
        }
        var disclosure = withheld();
        var wish = new Erasing.Wish(
                "tawama", Kind.PARTY, ID, "/phone", Occasion.ERASURE.reason(), LegalBasis.LAW_18_07.reason());
        var erased = ((Erasing.Outcome.Done) new Erasing(register).erase(wish)).entry();
        PortalFixture.awaitLists(tawama);
        return new ErasedParty(stated, erased, disclosure);
    }

    /// Taken from a backup: there, and nowhere else outside of the database, it may be read.
    private static String withheld() {
        var backup = new ByteArrayOutputStream();
        try {
            RunningTawama.shared().register().backUp(backup);
            var zip = new ZipInputStream(new ByteArrayInputStream(backup.toByteArray()));
            for (var part = zip.getNextEntry(); !part.getName().equals("disclosures.jsonl"); )
                part = zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared()
                            .readTree(line)
                            .path("disclosure")
                            .stringValue())
                    .filter(text -> opened(text).contains(VALUE))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String opened(String disclosure) {
        return new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8);
    }

    String salt() {
        return JsonMapper.shared().readTree(opened(disclosure)).get(0).stringValue();
    }

    /// By each of these somebody could find the value again.
    List<String> traces() {
        return List.of(VALUE, "47 90 38", "47903861", salt(), disclosure.substring(0, 30));
    }
}
