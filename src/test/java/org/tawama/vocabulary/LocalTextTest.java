package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// One text in several languages.
class LocalTextTest {
    @Test
    void an_empty_cell_does_not_hide_another_language() {
        var text = LocalText.of("", "عنابة", " ");

        assertThat(text.find(Language.FR)).isEmpty();
        assertThat(text.shownIn(Language.EN)).contains(new LocalText.Shown("عنابة", Language.AR));
    }

    @Test
    void shows_the_language_asked_for_when_there_is_one() {
        var text = LocalText.of("Alger", "الجزائر", "Algiers");

        assertThat(text.shownIn(Language.AR)).contains(new LocalText.Shown("الجزائر", Language.AR));
        assertThat(text.shownIn(Language.EN)).contains(new LocalText.Shown("Algiers", Language.EN));
    }

    @Test
    void falls_back_in_the_order_of_languages() {
        var text = LocalText.of(Language.EN, "Oran").with(Language.AR, "وهران");

        assertThat(text.shownIn(Language.FR)).contains(new LocalText.Shown("وهران", Language.AR));
        assertThat(text.texts().keySet()).containsExactly(Language.AR, Language.EN);
    }

    @Test
    void nothing_is_shown_of_no_text() {
        assertThat(LocalText.none().shownIn(Language.FR)).isEmpty();
        assertThat(LocalText.of(" ", "", "\t").empty()).isTrue();
        assertThat(LocalText.of(" ", "", "\t")).isEqualTo(LocalText.none());
    }

    @Test
    void keeps_texts_without_the_space_around_them() {
        assertThat(LocalText.of(Language.FR, " Sétif ").find(Language.FR)).contains("Sétif");
    }

    @Test
    void a_later_change_to_the_given_map_changes_nothing() {
        var given = new HashMap<>(Map.of(Language.FR, "Sétif"));
        var text = new LocalText(given);

        given.put(Language.FR, "autre");

        assertThat(text.find(Language.FR)).contains("Sétif");
        assertThatThrownBy(() -> text.texts().put(Language.AR, "سطيف"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Property
    void completing_keeps_what_there_was(@ForAll("texts") LocalText one, @ForAll("texts") LocalText other) {
        var both = one.orElse(other);

        assertThat(both.texts()).containsAllEntriesOf(one.texts());
        assertThat(both.texts().keySet())
                .allMatch(language ->
                        one.find(language).isPresent() || other.find(language).equals(both.find(language)));
    }

    @Property
    void completing_with_nothing_or_with_itself_changes_nothing(@ForAll("texts") LocalText text) {
        assertThat(text.orElse(LocalText.none())).isEqualTo(text);
        assertThat(LocalText.none().orElse(text)).isEqualTo(text);
        assertThat(text.orElse(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<LocalText> texts() {
        var words = Arbitraries.of("", "Oran", "وهران", "Annaba ");
        return Arbitraries.maps(Arbitraries.of(Language.class), words).map(LocalText::new);
    }
}
