package org.tawama.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.register.Trial.town;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// One record in a file of its own: believed as it was given out, and in no other way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordProofTest {
    private final Trial trial = new Trial();
    private final Trust trust = Trust.in(List.of(trial.key.verifier()));

    RecordProofTest() {
        trial.append(IntStream.rangeClosed(1, 11)
                .mapToObj(n -> town("t" + n, "{'name': 'Béjaïa', 'ar': 'بجاية'}"))
                .toList());
    }

    @AfterAll
    void close() {
        trial.close();
    }

    @Test
    void is_sound_for_every_entry_in_every_size() {
        for (long size = 1; size <= 11; size++) {
            for (long entry = 1; entry <= size; entry++) {
                var file = RecordProof.of(trial.register, entry, size).text().getBytes(UTF_8);

                assertThat(RecordProof.begins(file)).isTrue();
                assertThat(RecordProof.verify(file, trust))
                        .isEqualTo(new Verdict.Included(
                                entry, trial.register.checkpoint(size).head()));
            }
        }
    }

    @Test
    void is_refused_with_any_flipped_bit() {
        var file = RecordProof.of(trial.register, 7, 11).text().getBytes(UTF_8);

        for (var bit = 0; bit < 8 * file.length; bit++) {
            file[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(RecordProof.verify(file, Trust.NOTHING))
                    .as("bit %d of %s", bit, new String(file, UTF_8))
                    .isInstanceOf(Broken.class);
            file[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void is_refused_with_another_entry_a_missing_sibling_and_the_checkpoint_of_another_size() {
        var file = RecordProof.of(trial.register, 7, 11).text();
        var other = RecordProof.of(trial.register, 7, 10).text();
        var path = file.substring(file.indexOf("\"path\":[") + 8, file.indexOf("]", file.indexOf("\"path\":[")));

        assertThat(fault(file.replace("\"entry\":7", "\"entry\":8"))).isEqualTo(Fault.NOT_INCLUDED);
        assertThat(fault(file.replace(path, path.substring(67)))).isEqualTo(Fault.NOT_INCLUDED);
        assertThat(fault(file.replace(path, path + "," + path.substring(0, 66))))
                .isEqualTo(Fault.NOT_INCLUDED);
        assertThat(fault(file.replace(checkpoint(file), checkpoint(other)))).isEqualTo(Fault.NOT_INCLUDED);
        assertThat(fault(file.replace("بجاية", "عنابة"))).isEqualTo(Fault.BODY_ALTERED);
        assertThat(fault("")).isEqualTo(Fault.UNREADABLE);
        assertThat(fault("{\"body\":[]}")).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(" " + file)).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void is_refused_when_another_key_is_trusted_than_the_one_that_signed() {
        var file = RecordProof.of(trial.register, 7, 11).text().getBytes(UTF_8);
        var stranger = Trust.in(List.of(LogKey.generate(Trial.NAME).verifier()));

        assertThat(((Broken) RecordProof.verify(file, stranger)).fault()).isEqualTo(Fault.SIGNATURE_WRONG);
    }

    @Test
    void tells_another_log_from_another_signer_and_from_another_entry() {
        var file = RecordProof.of(trial.register, 7, 11).text();
        var other = LogKey.generate("elsewhere.example/log");
        var foreign = Trust.in(List.of(other.verifier()));
        var kept = new Trust(List.of(), List.of(Checkpoint.sign(trial.register.head(), other)));
        var signed = checkpoint(file);
        var forged = signed.substring(0, signed.length() - 12) + "AAAA" + signed.substring(signed.length() - 8);

        assertThat(((Broken) RecordProof.verify(file.getBytes(UTF_8), foreign)).fault())
                .isEqualTo(Fault.ORIGIN_ALTERED);
        assertThat(((Broken) RecordProof.verify(file.getBytes(UTF_8), kept)).fault())
                .isEqualTo(Fault.ORIGIN_ALTERED);
        assertThat(fault(file.replace(signed, forged))).isEqualTo(Fault.SIGNATURE_WRONG);
        assertThat(fault(file.replace("\"entry\":7", "\"entry\":6"))).isEqualTo(Fault.NOT_INCLUDED);
    }

    private static String checkpoint(String file) {
        var from = file.indexOf("\"checkpoint\":\"");
        return file.substring(from, file.indexOf("\",\"entry\"", from));
    }

    private Fault fault(String file) {
        return ((Broken) RecordProof.verify(file.getBytes(UTF_8), trust)).fault();
    }
}
