package org.tawama.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final Standing NOW = new Standing(LocalDate.of(2026, 11, 26), 500, false);
    private static final Standing THEN = new Standing(LocalDate.of(2010, 5, 3), 412, true);

    @ParameterizedTest
    @CsvSource({
        "/, index.html",
        "/fr, fr/index.html",
        "/ar/agreements/a6, ar/agreements/a6.html",
        "/fr/agreements/a6/history, fr/agreements/a6/history.html",
        "/en/statistics, en/statistics.html",
        "/fr/agreements?country=FR, fr/agreements.country-FR.html",
        "/api/v1/agreements/a6, data/agreements/a6.json",
        "/api/v1/statistics/wilayas, data/statistics/wilayas.json",
        "/api/v1/statistics/wilayas.csv, data/statistics/wilayas.csv",
        "/files/abcd.pdf, files/abcd.pdf",
        "/log/checkpoint, log/checkpoint"
    })
    void keeps_what_stands(String address, String file) {
        assertThat(Place.of(address, NOW)).map(Place::file).contains(file);
    }

    /// A copy that kept one of them would follow the past of every record, or end at the first that leads elsewhere.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/agreements/a6@412",
                "/fr/agreements@2010-05-03@412?country=TN",
                "/ar@412",
                "/fr/agreements?asof=2010-05-03",
                "/fr/statistics?asof=2010-05-03",
                "/fr/agreements/a6?known=412",
                "/fr/agreements/a6/history?from=1&to=3",
                "/api/v1/statistics/wilayas?asof=2010-05-03",
                "/fr/agreements?country=FR&wilaya=13"
            })
    void keeps_no_reading_of_the_past_and_no_joined_questions(String address) {
        assertThat(Place.of(address, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/fr?asof=2010-05-03&known=412, fr/index.html",
        "/fr/agreements?country=TN&asof=2010-05-03&known=412, fr/agreements.country-TN.html",
        "/fr/agreements?asof=2010-05-03&known=412&country=TN, fr/agreements.country-TN.html",
        "/api/v1/agreements/a6?asof=2010-05-03&known=412, data/agreements/a6.json",
        "/api/v1/agreements.csv?known=412&asof=2010-05-03, data/agreements.csv",
        "/static/1/tawama.css, static/1/tawama.css"
    })
    void keeps_in_a_copy_of_the_past_what_is_asked_of_that_past(String address, String file) {
        assertThat(Place.of(address, THEN)).map(Place::file).contains(file);
        assertThat(Place.of(address, THEN)).map(Place::address).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr",
                "/fr/agreements/a6",
                "/fr/agreements/a6?asof=2010-05-03",
                "/fr/agreements/a6?asof=2010-05-03&known=500",
                "/fr/agreements/a6@412"
            })
    void keeps_in_a_copy_of_the_past_nothing_of_another_time(String address) {
        assertThat(Place.of(address, THEN)).isEmpty();
    }
}
