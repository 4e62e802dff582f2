package org.tawama.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.vocabulary.PartialDate;

/// Something that the founding page prints and that becomes a record: its words to the letter, nothing understood yet.
sealed interface Printed {
    Quote quote();

    /// What it prints, in a form that tells it from everything else that a page may print once only.
    String key();

    /// Where it stands: first and last line, and the words of those lines to the letter, joined by line breaks.
    record Quote(long from, long to, String text) {
        /// As a reader would look it up: `line 118`, `lines 15–16`.
        String locator() {
            return from == to ? "line " + from : "lines " + from + "–" + to;
        }

        boolean prints(String words) {
            return anywhere(words).matcher(text).find();
        }

        /// The words to the letter, with the line breaks and blanks that the page has among them. Throws when it does
        /// not print them here.
        String toTheLetter(String words) {
            var found = anywhere(words).matcher(text);
            if (!found.find()) throw new IllegalArgumentException(locator() + " does not print: " + words);
            return found.group();
        }

        /// Words that were read across lines: a blank may be a line break, and a line may break behind a hyphen.
        private static Pattern anywhere(String words) {
            var pattern = new StringBuilder();
            words.codePoints().forEach(letter -> {
                pattern.append(letter == ' ' ? "[\\s\\u00A0]+" : Pattern.quote(Character.toString(letter)));
                if (letter == '-') pattern.append("\\n?");
            });
            return Pattern.compile(pattern.toString());
        }
    }

    /// The name of a wilaya, before a row of the table or on a line above it.
    record Wilaya(Quote quote, String name) {}

    /// A row of the table "Accords ou jumelages".
    ///
    /// @param under the wilaya under which it is printed
    /// @param country what stands in brackets behind the partner; the page leaves it out twice
    record Link(Quote quote, Wilaya under, String home, String partner, Optional<String> country) implements Printed {
        static String key(String wilaya, String home, String partner, Optional<String> country) {
            return "link:" + wilaya + ": " + home + " / " + partner
                    + country.map(name -> " (" + name + ")").orElse("");
        }

        @Override
        public String key() {
            return key(wilaya(), home, partner, country);
        }

        String wilaya() {
            return under.name();
        }

        /// The partner with its country as the page prints it: `Ville de Binzert (Libye)`.
        String partnerAndCountry() {
            return country.map(name -> partner + " (" + name + ")").orElse(partner);
        }
    }

    /// `Accord Algéro – Italien, signé le 22 novembre 1999 (J.O n°77 du 07/12/2007) ;`
    record Accord(
            Quote quote,
            String name,
            String partner,
            PartialDate signed,
            String signedPrinted,
            Optional<Gazette> gazette)
            implements Printed {
        static String key(String partner) {
            return "accord:" + partner;
        }

        @Override
        public String key() {
            return key(partner);
        }
    }

    /// `J.O n°77 du 07/12/2007`
    record Gazette(String printed, int number, PartialDate on, String onPrinted) {}

    /// `Commission Algéro-Tunisienne ;`
    record Commission(Quote quote, String name, String partner) implements Printed {
        static String key(String partner) {
            return "commission:" + partner;
        }

        @Override
        public String key() {
            return key(partner);
        }
    }

    /// `Conseil des Ministres Arabes de l’Intérieur - C.M.A.I - (site : http://www.aim-council.org) ;`
    record Body(Quote quote, String name, String acronym, Optional<String> website) implements Printed {
        static String key(String acronym) {
            return "body:" + acronym;
        }

        @Override
        public String key() {
            return key(acronym);
        }
    }

    /// `Sécurité : la lutte contre le terrorisme et la criminalité organisée sous toutes les formes ;`
    record Field(Quote quote, String name, String description) implements Printed {
        static String key(String name) {
            return "field:" + name;
        }

        @Override
        public String key() {
            return key(name);
        }
    }

    /// The page's own title, which stands for the page as a source.
    record Title(Quote quote, String text) implements Printed {
        @Override
        public String key() {
            return "heading:" + text;
        }
    }
}
