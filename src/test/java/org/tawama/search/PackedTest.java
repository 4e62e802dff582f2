package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Property(tries = 300)
    void what_is_packed_opens_as_it_was(@ForAll byte[] json, @ForAll byte[] text) {
        assertThat(Packed.openJson(Packed.json(json))).isEqualTo(json);
        assertThat(Packed.openText(Packed.text(new BytesRef(text), json), json)).isEqualTo(new BytesRef(text));
    }

    @Test
    void a_text_is_packed_against_one_of_any_length() {
        for (var length : new int[] {65_535, 65_536, 65_537, 300_000}) {
            var json = "{\"name\":\"Béjaïa\"}"
                    .repeat(length / 17 + 1)
                    .substring(0, length)
                    .getBytes(StandardCharsets.UTF_8);
            var text = new BytesRef("bejaia bejaia bejaia".repeat(5_000));

            assertThat(Packed.openJson(Packed.json(json))).isEqualTo(json);
            assertThat(Packed.openText(Packed.text(text, json), json)).isEqualTo(text);
        }
    }

    @Test
    void a_usual_item_takes_less_than_half_of_its_length() {
        var json = """
                {"id":"a7","kind":"decentralised","form":"twinning","title":{"fr":"Annaba – Dunkerque","ar":"عنابة – دنكيرك"},\
                "parties":[{"party":"p1","side":"home","name":{"fr":"Annaba","ar":"عنابة"},"level":"commune","country":"DZ",\
                "territory":"DZ-2301","wilaya":"DZ-23"},{"party":"p2","side":"partner","name":{"fr":"Dunkerque","ar":"دنكيرك"},\
                "level":"commune","country":"FR","printed":"Dunkerque"}],"status":"signed","vitality":"unknown","themes":[],\
                "actions":[{"act":"signed","on":"1980-06-24","place":null}],"publications":[],"relations":[],"evidence":[],\
                "recorded":{"entry":12,"revision":1,"at":"2026-11-25T10:00:00Z"}}""".getBytes(StandardCharsets.UTF_8);

        assertThat(Packed.json(json).length).isLessThan(json.length / 2);
    }
}
