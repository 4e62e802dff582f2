package org.tawama.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.tawama.meetings.SeriesGaps.Stretch;

class SeriesGapsTest {
    @Test
    void names_what_lies_between_and_before_the_known_numbers() {
        var gaps = SeriesGaps.of(List.of(25, 17, 29));

        assertThat(gaps.before()).containsExactly(new Stretch(1, 16));
        assertThat(gaps.between()).containsExactly(new Stretch(18, 24), new Stretch(26, 28));
    }

    @Test
    void finds_no_gap_in_a_series_that_is_whole() {
        assertThat(SeriesGaps.of(List.of(1, 2, 3)).all()).isEmpty();
    }

    @Test
    void finds_no_gap_where_no_number_is_known() {
        assertThat(SeriesGaps.of(List.of()).all()).isEmpty();
    }

    @Test
    void refuses_a_number_below_one() {
        assertThatThrownBy(() -> SeriesGaps.of(List.of(0, 2))).hasMessageContaining("below 1: 0");
    }

    /// Known and missing numbers together are the series, each number once.
    @Property
    void tells_every_number_up_to_the_last_known_one_exactly_once(
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 90) Integer> known) {
        var numbers = new TreeSet<>(known);

        var missing = SeriesGaps.of(known).all().stream()
                .flatMapToInt(stretch -> IntStream.rangeClosed(stretch.first(), stretch.last()))
                .boxed()
                .toList();

        assertThat(missing).isSorted().doesNotHaveDuplicates().doesNotContainAnyElementsOf(known);
        numbers.addAll(missing);
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.last()).boxed().toList());
    }

    /// Two stretches never touch: there is a known number between them.
    @Property
    void leaves_a_known_number_between_any_two_gaps(@ForAll @NotEmpty Set<@IntRange(min = 1, max = 90) Integer> known) {
        var all = SeriesGaps.of(known).all();

        for (var place = 1; place < all.size(); place++) {
            assertThat(known)
                    .contains(all.get(place).first() - 1, all.get(place - 1).last() + 1);
        }
    }
}
