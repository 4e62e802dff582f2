/// **For** the public pages: what a reader sees, in Arabic, French and English.
/// **Knows** the templates under `src/main/jte`, the sentences under `messages`, the stylesheet and the base map.
/// **Never** decides what is true: it shows what the register holds, as printed and as understood.
/// **Guarantees** that every sentence exists in every language, that every value is escaped, that no page needs script.
/// **Start reading at** [org.tawama.portal.Routes], the table of all pages, and `layout.jte`.
@NullMarked
package org.tawama.portal;

import org.jspecify.annotations.NullMarked;
