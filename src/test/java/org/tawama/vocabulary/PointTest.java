package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places on the earth.
class PointTest {
    @ParameterizedTest
    @CsvSource({"36.75, 3.06", "-33.96, 25.6", "90, 180", "-90, -180", "0, 0"})
    void takes_any_point_of_the_earth(double latitude, double longitude) {
        assertThatCode(() -> new Point(latitude, longitude)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"90.01, 0", "-90.01, 0", "0, 180.01", "0, -180.01", "NaN, 0", "0, NaN", "Infinity, 0"})
    void refuses_a_point_off_the_earth(double latitude, double longitude) {
        assertThatThrownBy(() -> new Point(latitude, longitude))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside");
    }
}
