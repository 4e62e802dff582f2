package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/// Laws of the tree, and that nothing which was tampered with is believed.
class MerkleTreeTest {
    private static final List<Digest> LEAVES = IntStream.range(0, 700)
            .mapToObj(index -> MerkleTree.leaf(("leaf " + index).getBytes()))
            .toList();

    @Provide
    static Arbitrary<Tuple2<Integer, Integer>> indexAndSize() {
        return Arbitraries.integers()
                .between(1, 320)
                .tuple1()
                .flatMap(size -> Arbitraries.integers()
                        .between(0, size.get1() - 1)
                        .map(index -> net.jqwik.api.Tuple.of(index, size.get1())));
    }

    @Property
    void believes_every_honest_inclusion(@ForAll("indexAndSize") Tuple2<Integer, Integer> place) {
        var proof = inclusion(place.get1(), place.get2());

        assertThat(proof.proves(head(place.get2()))).isTrue();
    }

    @Property
    void refuses_an_inclusion_with_any_flipped_bit(
            @ForAll("indexAndSize") Tuple2<Integer, Integer> place,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 20) int which) {
        var proof = inclusion(place.get1(), place.get2());
        var head = head(place.get2());

        assertThat(new InclusionProof(proof.index(), proof.size(), flip(proof.leaf(), bit), proof.path()).proves(head))
                .isFalse();
        assertThat(proof.proves(new TreeHead(head.size(), flip(head.root(), bit))))
                .isFalse();
        if (!proof.path().isEmpty()) {
            var path = new ArrayList<>(proof.path());
            path.set(which % path.size(), flip(path.get(which % path.size()), bit));
            assertThat(new InclusionProof(proof.index(), proof.size(), proof.leaf(), path).proves(head))
                    .isFalse();
        }
    }

    @Property
    void refuses_an_inclusion_at_any_other_index_or_size(
            @ForAll("indexAndSize") Tuple2<Integer, Integer> place, @ForAll @IntRange(min = -2, max = 330) int other) {
        var proof = inclusion(place.get1(), place.get2());
        var head = head(place.get2());

        if (other != proof.index()) {
            assertThat(new InclusionProof(other, proof.size(), proof.leaf(), proof.path()).proves(head))
                    .isFalse();
        }
        if (other != proof.size()) {
            assertThat(new InclusionProof(proof.index(), other, proof.leaf(), proof.path()).proves(head))
                    .isFalse();
            assertThat(proof.proves(new TreeHead(Math.max(0, other), head.root())))
                    .isFalse();
        }
    }

    @Property
    void refuses_an_inclusion_with_a_sibling_more_or_less_or_elsewhere(
            @ForAll("indexAndSize") Tuple2<Integer, Integer> place) {
        var proof = inclusion(place.get1(), place.get2());
        var head = head(place.get2());
        var longer = new ArrayList<>(proof.path());
        longer.add(head.root());

        assertThat(new InclusionProof(proof.index(), proof.size(), proof.leaf(), longer).proves(head))
                .isFalse();
        if (!proof.path().isEmpty()) {
            var shorter = proof.path().subList(1, proof.path().size());
            assertThat(new InclusionProof(proof.index(), proof.size(), proof.leaf(), shorter).proves(head))
                    .isFalse();
        }
        if (proof.path().size() > 1) {
            assertThat(new InclusionProof(
                                    proof.index(),
                                    proof.size(),
                                    proof.leaf(),
                                    proof.path().reversed())
                            .proves(head))
                    .isFalse();
        }
    }

    /// All pairs up to 80, so that no shape of a small tree is left to chance.
    @Example
    void believes_every_honest_growth() {
        for (int size = 0; size <= 80; size++) {
            for (int old = 0; old <= size; old++) {
                assertThat(consistency(old, size).proves(head(old), head(size)))
                        .as("%d to %d", old, size)
                        .isTrue();
            }
        }
    }

    @Property
    void refuses_a_growth_with_any_change(
            @ForAll @IntRange(min = 1, max = 320) int one,
            @ForAll @IntRange(min = 1, max = 320) int another,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 20) int which) {
        var older = head(Math.min(one, another));
        var newer = head(Math.max(one, another));
        var proof = consistency(Math.min(one, another), Math.max(one, another));
        var path = new ArrayList<>(proof.path());

        assertThat(proof.proves(older, newer)).isTrue();
        assertThat(proof.proves(new TreeHead(older.size(), flip(older.root(), bit)), newer))
                .isFalse();
        assertThat(proof.proves(older, new TreeHead(newer.size(), flip(newer.root(), bit))))
                .isFalse();
        assertThat(proof.proves(older, new TreeHead(newer.size() + 1, newer.root())))
                .isFalse();
        assertThat(new ConsistencyProof(older.size() - 1, newer.size(), path).proves(older, newer))
                .isFalse();
        path.add(newer.root());
        assertThat(new ConsistencyProof(older.size(), newer.size(), path).proves(older, newer))
                .isFalse();
        path.removeLast();
        if (!path.isEmpty()) {
            path.set(which % path.size(), flip(path.get(which % path.size()), bit));
            assertThat(new ConsistencyProof(older.size(), newer.size(), path).proves(older, newer))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void grows_to_the_same_root_in_steps_as_at_once(
            @ForAll @IntRange(max = 700) int first, @ForAll @IntRange(max = 700) int second) {
        var one = Math.min(first, second);
        var two = Math.max(first, second);

        var tiles = new ArrayList<Frontier.TileRoot>();
        var inSteps =
                Frontier.EMPTY.plus(LEAVES.subList(0, one), tiles::add).plus(LEAVES.subList(one, two), tiles::add);

        assertThat(inSteps.root()).isEqualTo(MerkleTree.root(LEAVES.subList(0, two)));
        assertThat(inSteps.root()).isEqualTo(new Prover(Nodes.of(LEAVES.subList(0, two)), two).root(0, two));
        assertThat(tiles).hasSize(two / Frontier.TILE_WIDTH);
        tiles.forEach(tile -> assertThat(tile.hash())
                .isEqualTo(
                        MerkleTree.root(LEAVES.subList((int) tile.number() * 256, (int) tile.number() * 256 + 256))));
    }

    private static TreeHead head(int size) {
        return new TreeHead(size, MerkleTree.root(LEAVES.subList(0, size)));
    }

    private static InclusionProof inclusion(int index, int size) {
        var path = new Prover(Nodes.of(LEAVES.subList(0, size)), size).inclusion(index);
        return new InclusionProof(index, size, LEAVES.get(index), path);
    }

    private static ConsistencyProof consistency(int old, int size) {
        return new ConsistencyProof(old, size, new Prover(Nodes.of(LEAVES.subList(0, size)), size).consistency(old));
    }

    private static Digest flip(Digest digest, int bit) {
        var bytes = digest.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Digest.of(bytes);
    }
}
