package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.tawama.vocabulary.Point;
import org.w3c.dom.Document;

class WorldMapTest {
    private static final WorldMap WORLD = WorldMap.load();
    private static final Point ANNABA = new Point(36.9, 7.7667);
    private static final Point BIZERTE = new Point(37.2744, 9.8739);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    @Test
    void draws_every_land_of_the_world_in_few_bytes() throws Exception {
        var svg = WORLD.svg("World", "012", Set.of("788"), List.of());

        assertThat(svg).contains("map-land map-home", "map-land map-partner").doesNotContain("<a ");
        assertThat(compressed(svg)).isLessThan(60_000);
        parse(svg);
    }

    @Test
    void joins_two_towns_with_one_link_that_names_both() throws Exception {
        var svg =
                WORLD.svg("Annaba", "012", Set.of("788"), List.of(link("Annaba", "Bizerte", BIZERTE, "/fr/x?a=1&b=2")));

        var link = parse(svg).getElementsByTagName("a").item(0);
        assertThat(link.getAttributes().getNamedItem("href").getNodeValue()).isEqualTo("/fr/x?a=1&b=2");
        assertThat(link.getTextContent()).isEqualTo("\u2068Annaba\u2069 – \u2068Bizerte\u2069");
    }

    @Test
    void keeps_hostile_names_as_text() throws Exception {
        var hostile = "<script>alert('1')</script>\" onload=\"x\u0000&\u202e";

        var svg = WORLD.svg(hostile, hostile, Set.of(hostile), List.of(link(hostile, hostile, BIZERTE, hostile)));

        var drawing = parse(svg);
        assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
        assertThat(drawing.getDocumentElement().hasAttribute("onload")).isFalse();
        assertThat(drawing.getElementsByTagName("a").item(0).getTextContent()).contains("<script>alert('1')</script>");
    }

    @Test
    void leaves_the_map_on_one_side_and_returns_on_the_other_when_a_link_crosses_the_seam() {
        var tokyo = new Point(35.7, 139.7);
        var losAngeles = new Point(34.0, -118.2);

        var path = GreatCircle.path(tokyo, losAngeles);

        assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
    }

    @Test
    void draws_links_to_the_poles_and_to_the_other_side_of_the_globe() throws Exception {
        var ends = Stream.of(new Point(90, 0), new Point(-90, 180), new Point(-36.9, -172.2333), ANNABA)
                .map(end -> link("Annaba", "there", end, "/"))
                .toList();

        var svg = WORLD.svg("Far", "012", Set.of(), ends);

        assertThat(svg).doesNotContain("NaN", "Infinity");
        parse(svg);
    }

    @Test
    void draws_a_country_without_code_and_ignores_a_code_without_country() throws Exception {
        var square = List.of(new Point(0, 0), new Point(0, 10), new Point(10, 10), new Point(0, 0));
        var world = WorldMap.of(List.of(new Basemap.Area(Optional.empty(), List.of(square))));

        var svg = world.svg("One", "012", Set.of("999"), List.of());

        assertThat(svg).contains("class=\"map-land\"").doesNotContain("map-partner", "map-home");
        parse(svg);
    }

    @Test
    void cuts_a_country_that_lies_across_the_seam_into_its_two_sides() {
        var island = List.of(new Point(0, 170), new Point(0, -150), new Point(20, -160), new Point(0, 170));

        var shape = Outline.of(List.of(island));

        assertThat(shape.path().chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
        assertThat(shape.west()).isLessThan(100);
        assertThat(shape.east()).isGreaterThan(EqualEarth.WIDTH - 100);
    }

    @Test
    void closes_a_country_around_the_pole_along_the_pole() {
        var cap = List.of(new Point(-70, 0), new Point(-70, 120), new Point(-70, -120), new Point(-70, 0));

        var shape = Outline.of(List.of(cap));

        assertThat(shape.south()).isCloseTo(EqualEarth.HEIGHT, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void knows_algeria_and_its_neighbours_in_the_base_map() {
        var areas = Basemap.load();

        var ids = areas.stream().flatMap(area -> area.id().stream()).toList();

        assertThat(areas).hasSize(177);
        assertThat(ids)
                .contains("012", "788", "250", "732")
                .doesNotHaveDuplicates()
                .hasSize(174);
    }

    @Test
    void refuses_a_base_map_that_is_broken() {
        assertThatThrownBy(() -> Basemap.decode("{\"arcs\":[")).hasMessageContaining("broken JSON at character");
        assertThatThrownBy(() -> Basemap.decode("{}")).hasMessageContaining("transform");
    }

    @Test
    void refuses_a_link_that_counts_nothing() {
        assertThatThrownBy(() -> new MapLink("a", ANNABA, "b", BIZERTE, 0, "/")).hasMessageContaining("counts 0");
    }

    @Property
    void projects_every_place_into_the_plane(
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude) {
        var dot = EqualEarth.project(new Point(latitude, longitude));

        assertThat(dot.x()).isBetween(-0.001, EqualEarth.WIDTH + 0.001);
        assertThat(dot.y()).isBetween(-0.001, EqualEarth.HEIGHT + 0.001);
    }

    @Property(tries = 200)
    void keeps_every_link_inside_its_frame(
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -80, max = 80) double latitude) {
        var end = new Point(latitude, longitude);

        var frame = Frame.around(List.of(EqualEarth.project(ANNABA), EqualEarth.project(end)));

        var dot = EqualEarth.project(end);
        assertThat(dot.x()).isBetween(frame.x() - 1, frame.x() + frame.width() + 1);
        assertThat(dot.y()).isBetween(frame.y() - 1, frame.y() + frame.height() + 1);
    }

    @Property(tries = 200)
    void draws_any_link_with_plain_numbers(
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude) {
        var path = GreatCircle.path(ANNABA, new Point(latitude, longitude));

        assertThat(NUMBER.matcher(path).replaceAll("").replaceAll("[ML ]", "")).isEmpty();
    }

    private static MapLink link(String from, String to, Point end, String href) {
        return new MapLink(from, ANNABA, to, end, 1, href);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
