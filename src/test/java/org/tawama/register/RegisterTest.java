package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.json;
import static org.tawama.register.Trial.town;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final Trial trial = new Trial();
    private final Register register = trial.register;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void begins_with_a_signed_empty_head() {
        var checkpoint = register.checkpoint();

        assertThat(checkpoint.head()).isEqualTo(TreeHead.EMPTY);
        assertThat(checkpoint.signedBy(trial.key.verifier())).isTrue();
        assertThat(register.verifierKeys()).containsExactly(trial.key.verifier());
    }

    @Test
    void gives_back_what_was_stated() {
        var receipt = trial.append(town("annaba", "{'name': 'Annaba', 'ar': 'عنابة', 'tab': '\\t\\\\'}")
                .because(Reason.code("import", "first-reading"))
                .referringTo(Set.of("country-dz", "wilaya-23"))
                .from(Set.of("page:line 12")));

        var read = register.find("annaba").orElseThrow();

        assertThat(receipt.first()).isEqualTo(1);
        assertThat(receipt.last()).isEqualTo(1);
        assertThat(receipt.checkpoint()).isEqualTo(register.checkpoint());
        assertThat(read.body()).isEqualTo(json("{'name': 'Annaba', 'ar': 'عنابة', 'tab': '\\t\\\\'}"));
        assertThat(read.entry()).isEqualTo(1);
        assertThat(read.revision()).isEqualTo(1);
        assertThat(read.at()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(read.office()).isEqualTo("archive");
        assertThat(read.reason()).contains(Reason.code("import", "first-reading"));
        assertThat(read.references()).containsExactly("country-dz", "wilaya-23");
        assertThat(read.origins()).containsExactly("page:line 12");
        assertThat(register.recordOf("page:line 12")).contains("annaba");
        assertThat(register.checkpoint().root()).isEqualTo(read.leaf());
        assertThat(read.headerFacts().leaf()).isEqualTo(read.leaf());
    }

    @Test
    void reads_a_record_as_it_was_known_at_an_entry() {
        trial.append(town("annaba", "{'v': 1}"), town("oran", "{'v': 1}"));
        trial.append(town("annaba", "{'v': 2}"));

        assertThat(register.find("annaba", 0)).isEmpty();
        assertThat(register.find("annaba", 2).orElseThrow().body()).isEqualTo(json("{'v': 1}"));
        assertThat(register.find("annaba", 3).orElseThrow().body()).isEqualTo(json("{'v': 2}"));
        assertThat(register.findAll(Set.of("annaba", "oran", "nowhere"), 1)).containsOnlyKeys("annaba");
        assertThat(register.findAll(Set.of("annaba", "oran", "nowhere"))).containsOnlyKeys("annaba", "oran");
        assertThat(register.history("annaba")).extracting(Revision::revision).containsExactly(2, 1);
        assertThat(register.history("nowhere")).isEmpty();
    }

    @Test
    void lists_the_records_of_a_kind_page_by_page() {
        trial.append(
                town("b", "{}"), town("a", "{}"), town("c", "{}"), Draft.of("party", "aa", "recorded", json("{}")));
        trial.append(town("a", "{'v': 2}"));

        assertThat(register.current("town", "", 2)).extracting(Revision::record).containsExactly("a", "b");
        assertThat(register.current("town", "b", 2))
                .extracting(Revision::record)
                .containsExactly("c");
        assertThat(register.current("town", "", 9, 2))
                .extracting(Revision::entry)
                .containsExactly(2L, 1L);
        assertThat(register.entries(2, 2)).extracting(Revision::entry).containsExactly(2L, 3L);
    }

    @Test
    void knows_who_refers_to_a_record_now_and_then() {
        trial.append(
                town("annaba", "{}").referringTo(Set.of("dz")),
                town("oran", "{}").referringTo(Set.of("dz")));
        trial.append(town("annaba", "{'v': 2}"));

        assertThat(register.referring("dz")).extracting(Revision::record).containsExactly("oran");
        assertThat(register.referring("dz", 2)).extracting(Revision::record).containsExactly("annaba", "oran");
        assertThat(register.referring("dz", 1)).extracting(Revision::record).containsExactly("annaba");
    }

    @Test
    void numbers_the_revisions_of_a_record_within_one_append() {
        trial.append(town("annaba", "{'v': 1}"), town("annaba", "{'v': 2}"), town("annaba", "{'v': 3}"));

        assertThat(register.find("annaba").orElseThrow().revision()).isEqualTo(3);
        assertThat(register.find("annaba").orElseThrow().entry()).isEqualTo(3);
    }

    @Test
    void refuses_a_writer_who_has_not_seen_the_current_revision() {
        trial.append(town("annaba", "{'v': 1}").expecting(0));
        trial.append(town("annaba", "{'v': 2}").expecting(1));

        assertThatThrownBy(() -> trial.append(
                        town("oran", "{}"), town("annaba", "{'v': 3}").expecting(1)))
                .isInstanceOf(RevisionConflict.class)
                .hasMessageContaining("at revision 2, not 1");
        assertThat(register.head().size()).isEqualTo(2);
        assertThat(register.find("oran")).isEmpty();
    }

    @Test
    void refuses_a_second_record_from_the_same_origin() {
        trial.append(town("annaba", "{}").from(Set.of("line 12")));
        trial.append(town("annaba", "{'v': 2}").from(Set.of("line 12", "line 13")));

        assertThatThrownBy(() -> trial.append(town("bona", "{}").from(Set.of("line 13"))))
                .isInstanceOf(OriginTaken.class)
                .hasMessageContaining("already became record annaba");
        assertThatThrownBy(() -> trial.append(
                        town("x", "{}").from(Set.of("line 9")), town("y", "{}").from(Set.of("line 9"))))
                .isInstanceOf(OriginTaken.class);
        assertThat(register.head().size()).isEqualTo(2);
    }

    @Test
    void refuses_to_change_the_kind_of_a_record() {
        trial.append(town("annaba", "{}"));

        assertThatThrownBy(() -> trial.append(Draft.of("party", "annaba", "recorded", json("{}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keeps its kind");
    }

    @Test
    void writes_nothing_when_there_is_nothing_to_say() {
        var receipt = trial.append();

        assertThat(receipt.count()).isZero();
        assertThat(register.head()).isEqualTo(TreeHead.EMPTY);
    }

    @Test
    void writes_nothing_when_the_writer_fails_and_gives_its_numbers_back() {
        assertThatThrownBy(() -> register.append(Trial.ARCHIVE, ledger -> {
                    assertThat(ledger.next("town")).isEqualTo(1);
                    throw new IllegalStateException("the writer gave up");
                }))
                .hasMessage("the writer gave up");

        register.append(Trial.ARCHIVE, ledger -> List.of(town("town-" + ledger.next("town"), "{}")));
        register.append(Trial.ARCHIVE, ledger -> List.of(town("town-" + ledger.next("town"), "{}")));

        assertThat(register.entries(1, 9)).extracting(Revision::record).containsExactly("town-1", "town-2");
    }

    /// Hashing runs beside the database, which has taken rows of the append by then.
    @Test
    void writes_nothing_of_many_when_the_last_is_impossible_and_says_what_is() {
        var head = register.head();
        var drafts = Stream.concat(
                        IntStream.range(0, 1_000).mapToObj(number -> town("town" + number, "{}")),
                        Stream.of(town("last", "{'_sd': []}")))
                .toList();

        assertThatThrownBy(() -> trial.append(drafts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the body of last uses reserved names");

        assertThat(register.head()).isEqualTo(head);
        assertThat(register.find("town0")).isEmpty();
        assertThat(trial.append(town("town0", "{}")).last()).isEqualTo(head.size() + 1);
    }

    @Test
    void tells_a_writer_which_drafts_say_something_new() {
        var said = town("annaba", "{'name': 'Annaba', 'phone': '12'}")
                .referringTo(Set.of("dz"))
                .withholding("/phone", Level.INTERNAL);
        trial.append(said);
        var changed = town("annaba", "{'name': 'Annaba', 'phone': '13'}")
                .referringTo(Set.of("dz"))
                .withholding("/phone", Level.INTERNAL);
        var opened = town("annaba", "{'name': 'Annaba', 'phone': '12'}").referringTo(Set.of("dz"));
        var narrowed = said.withholding("/phone", Level.RESTRICTED);
        var fresh = town("oran", "{}");

        register.append(Trial.ARCHIVE, ledger -> {
            assertThat(ledger.unsaid(List.of(said, changed, opened, narrowed, fresh)))
                    .containsExactly(changed, opened, narrowed, fresh);
            return List.of();
        });
    }

    @Test
    void keeps_order_contiguous_when_many_write_at_once() throws Exception {
        var other = trial.another();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40)
                    .forEach(writer -> writers.submit(() -> {
                        var door = writer % 2 == 0 ? register : other;
                        for (int turn = 0; turn < 5; turn++) {
                            door.append(
                                    Trial.ARCHIVE,
                                    ledger -> List.of(town("t" + ledger.next("t"), "{}"), town("hot", "{}")));
                        }
                    }));
        }

        var log = register.entries(1, 1_000);
        assertThat(log)
                .extracting(Revision::entry)
                .isEqualTo(IntStream.rangeClosed(1, 400).mapToObj(Long::valueOf).toList());
        assertThat(register.find("hot").orElseThrow().revision()).isEqualTo(200);
        assertThat(register.find("t200")).isPresent();
        assertThat(MerkleTree.root(log.stream().map(Revision::leaf).toList()))
                .isEqualTo(register.head().root());
    }

    @Test
    void follows_what_another_process_appends() throws Exception {
        assertThat(register.awaitBeyond(0, Duration.ofMillis(10))).isZero();

        Thread.ofVirtual().start(() -> trial.another().append(Trial.ARCHIVE, ledger -> List.of(town("annaba", "{}"))));

        assertThat(register.awaitBeyond(0, Duration.ofSeconds(20))).isEqualTo(1);
    }

    @Test
    void appends_thousands_at_once_and_proves_each_of_them() {
        trial.append(
                IntStream.range(0, 300).mapToObj(n -> town("early-" + n, "{}")).toList());
        trial.append(IntStream.range(0, 70_000)
                .mapToObj(n -> town("late-" + n, "{}"))
                .toList());

        var head = register.head();

        assertThat(head.size()).isEqualTo(70_300);
        for (long entry : new long[] {1, 256, 257, 300, 301, 65_536, 65_537, 70_300}) {
            assertThat(register.proveInclusion(entry, head.size()).proves(head)).isTrue();
        }
        var older = register.checkpoint(300).head();
        assertThat(register.proveConsistency(300, head.size()).proves(older, head))
                .isTrue();
        assertThat(register.checkpoint(66_000).signedBy(trial.key.verifier())).isTrue();
        assertThat(trial.another()
                        .append(Trial.ARCHIVE, ledger -> List.of(town("last", "{}")))
                        .last())
                .isEqualTo(70_301);
    }

    @Test
    void refuses_a_log_that_belongs_to_another_key_name() {
        assertThatThrownBy(() -> Register.open(trial.database(), LogKey.generate("other.example/log"), Trial.NOON))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("use the key that belongs to this log");
    }

    @Test
    void hands_out_tiles_from_which_the_root_can_be_computed() {
        trial.append(IntStream.range(0, 300).mapToObj(n -> town("t" + n, "{}")).toList());

        var leaves = new ArrayList<>(register.tile(0, 0, 256).orElseThrow());
        leaves.addAll(register.tile(0, 1, 44).orElseThrow());

        assertThat(MerkleTree.root(leaves)).isEqualTo(register.head().root());
        assertThat(register.tile(1, 0, 1)).contains(List.of(MerkleTree.root(leaves.subList(0, 256))));
    }

    @Test
    void has_no_tile_where_no_log_has_one_yet() {
        trial.append(IntStream.range(0, 300).mapToObj(n -> town("t" + n, "{}")).toList());

        for (var place : List.of(
                "0/1/45",
                "0/2/1",
                "1/0/2",
                "2/0/1",
                "0/0/0",
                "0/0/257",
                "0/-1/1",
                "-1/0/1",
                "8/0/1",
                "0/" + Long.MAX_VALUE + "/1",
                "0/" + (Long.MAX_VALUE >> 8) + "/256")) {
            var parts = place.split("/");
            assertThat(register.tile(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2])))
                    .as(place)
                    .isEmpty();
        }
    }

    @Test
    void counts_its_own_append_at_once_and_that_of_another_process_within_a_quarter_of_a_second() throws Exception {
        try (var trial = new Trial()) {
            var other = trial.another();
            trial.append(Trial.town("annaba", "{'name': 'Annaba'}"));

            assertThat(trial.register.sizeLately()).isEqualTo(1);
            Thread.sleep(300);
            assertThat(other.sizeLately()).isEqualTo(1);
        }
    }
}
