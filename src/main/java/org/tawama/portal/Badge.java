package org.tawama.portal;

/// A state in a word, a shape and a colour, so that none of the three has to be understood alone.
public record Badge(String word, Tone tone) {
    /// What a state means to a reader.
    public enum Tone {
        /// In force, verified, accepted: a full disc.
        GOOD("good", "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0z"),
        /// Asks for care: a triangle.
        DOUBT("doubt", "M6 .5 12 11.5H0z"),
        /// Contradicted, refused: a square on its corner.
        WRONG("wrong", "M6 0l6 6-6 6-6-6z"),
        /// Over: a square.
        PAST("past", "M1 1h10v10H1z"),
        /// Not known: a ring.
        UNKNOWN("unknown", "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zm0 2.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z");

        private final String code;
        private final String shape;

        Tone(String code, String shape) {
            this.code = code;
            this.shape = shape;
        }

        /// Ending of the style class `badge-…` and of `notice-…`.
        public String code() {
            return code;
        }

        /// SVG path in a square of 12 units.
        public String shape() {
            return shape;
        }
    }
}
