/// **For** the fields of cooperation: a small tree of concepts with names in every language.
/// **Knows** the vocabulary and evidence. **Never** guesses a theme from a title.
/// **Guarantees** that a theme is narrower than at most one other.
/// **Start reading at** [org.tawama.themes.Theme].
@NullMarked
package org.tawama.themes;

import org.jspecify.annotations.NullMarked;
