package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.town;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.register.Cosigning.Reason;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// What others sign under our checkpoints: kept when it is what it says, refused with a reason otherwise.
class CosigningTest {
    private static final Instant NOON = Trial.NOON.instant();

    private final Trial trial = new Trial();
    private final TrialWitness witness = new TrialWitness("witness.example/w1");

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void keeps_a_cosignature_and_serves_it_with_its_checkpoint() {
        trial.append(town("a", "{}"), town("b", "{}"));
        trial.register.addWitness(witness.key());

        var outcomes = trial.register.cosign(witness.cosign(trial.register.checkpoint(), NOON));

        assertThat(outcomes).containsExactly(new Cosigning.Kept("witness.example/w1", 2, whole(NOON)));
        var served = trial.register.checkpoint();
        assertThat(served.signedBy(trial.key.verifier())).isTrue();
        assertThat(witness.key()
                        .seen(served.note().text(), served.note().signatures().getLast()))
                .contains(whole(NOON));
        assertThat(trial.register.cosignedCheckpoint()).contains(served);
        assertThat(Verification.of(trial.database())).isEqualTo(new Verdict.Sound(trial.register.head()));
    }

    @Test
    void goes_on_serving_the_cosigned_checkpoint_when_the_log_has_grown() {
        trial.append(town("a", "{}"));
        trial.register.addWitness(witness.key());
        trial.register.cosign(witness.cosign(trial.register.checkpoint(), NOON));

        trial.append(town("b", "{}"));

        assertThat(trial.register.checkpoint().note().signatures()).hasSize(1);
        assertThat(trial.register.cosignedCheckpoint().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void refuses_a_witness_that_nobody_added() {
        trial.append(town("a", "{}"));

        assertThat(refused(witness.cosign(trial.register.checkpoint(), NOON))).isEqualTo(Reason.UNKNOWN_WITNESS);
    }

    @Test
    void refuses_a_signature_on_something_else_one_that_is_changed_and_one_from_tomorrow() {
        trial.append(town("a", "{}"));
        trial.register.addWitness(witness.key());
        var ours = trial.register.checkpoint();
        var older = witness.cosign(trial.register.checkpoint(0), NOON)
                .note()
                .signatures()
                .getLast();
        var line = witness.cosign(ours, NOON).note().signatures().getLast();
        var flipped = new SignedNote.Line(
                line.name(),
                line.keyHash(),
                line.signature().replaceFirst("..$", line.signature().endsWith("00") ? "01" : "00"));

        assertThat(refused(ours.with(List.of(older)))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refused(ours.with(List.of(flipped)))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refused(witness.cosign(ours, NOON.plus(Duration.ofDays(1))))).isEqualTo(Reason.AHEAD_OF_TIME);
    }

    @Test
    void refuses_the_checkpoint_of_another_log_of_another_history_and_of_a_size_not_reached() {
        trial.append(town("a", "{}"));
        trial.register.addWitness(witness.key());
        var foreign = Checkpoint.sign(trial.register.head(), LogKey.generate("other.example/log"));
        var forked = Checkpoint.sign(new TreeHead(1, MerkleTree.EMPTY), trial.key);
        var ahead = Checkpoint.sign(new TreeHead(9, MerkleTree.EMPTY), trial.key);

        assertThat(refused(witness.cosign(foreign, NOON))).isEqualTo(Reason.ANOTHER_LOG);
        assertThat(refused(witness.cosign(forked, NOON))).isEqualTo(Reason.NOT_OURS);
        assertThat(refused(witness.cosign(ahead, NOON))).isEqualTo(Reason.NOT_OURS);
    }

    @Test
    void refuses_what_the_witness_has_already_gone_past() {
        trial.append(town("a", "{}"));
        var first = trial.register.checkpoint();
        trial.append(town("b", "{}"));
        trial.register.addWitness(witness.key());

        trial.register.cosign(witness.cosign(trial.register.checkpoint(), NOON));

        assertThat(refused(witness.cosign(first, NOON))).isEqualTo(Reason.STALE);
        assertThat(refused(witness.cosign(trial.register.checkpoint(2), NOON))).isEqualTo(Reason.STALE);
    }

    @Test
    void finds_a_cosignature_that_somebody_wrote_into_the_database() {
        trial.append(town("a", "{}"), town("b", "{}"));
        trial.register.addWitness(witness.key());
        var line = witness.cosign(trial.register.checkpoint(1), NOON)
                .note()
                .signatures()
                .getLast();

        JdbcClient.create(trial.database())
                .sql("insert into cosignature (size, name, key_hash, line) values (2, ?, ?, ?)")
                .params(line.name(), line.keyHash(), line.text().strip())
                .update();

        assertThat(Verification.of(trial.database())).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.COSIGNATURE_WRONG);
            assertThat(broken.entry()).isEqualTo(2);
        });
    }

    @Test
    void reads_the_key_of_a_witness_and_none_of_a_log() {
        assertThat(WitnessKey.parse(witness.key().text())).isEqualTo(witness.key());
        assertThatThrownBy(() -> WitnessKey.parse(trial.key.verifier().text()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant whole(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }

    private Reason refused(Checkpoint brought) {
        return ((Cosigning.Refused) trial.register.cosign(brought).getLast()).reason();
    }
}
