package org.tawama.portal;

import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Wording;

/// The small page for a request that the server turned away before it was known which page was meant.
public record TurnedAwayPage(Wording words, Assets assets, int status, String title, String text) {

    public Language language() {
        return words.language();
    }

    public String home() {
        return "/" + language().code();
    }

    public String stylesheet() {
        return assets.base() + "/tawama.css";
    }
}
