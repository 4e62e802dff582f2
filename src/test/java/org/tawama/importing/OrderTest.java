package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void finds_nothing_out_of_order_in_a_rising_list() {
        assertThat(Order.misplaced(List.of(1, 2, 5, 9))).isEmpty();
    }

    @Test
    void finds_the_one_that_was_moved() {
        assertThat(Order.misplaced(List.of(1, 2, 9, 3, 4, 5))).containsExactly(9);
    }

    @Property(tries = 100)
    void what_is_left_rises(@ForAll @Size(max = 30) @UniqueElements List<Integer> ranks) {
        var left = new ArrayList<>(ranks);

        left.removeAll(Order.misplaced(ranks));

        assertThat(left).isSorted();
    }
}
