package org.tawama.portal;

import java.util.List;
import org.tawama.register.Revision;
import org.tawama.registrar.Erased;

/// What was erased from a record, in the reader's words. It is told on every page of the record, whatever was
/// known then: the value is gone from all of them.
record ErasedPart(Page page, HeaderWords words) {
    static ErasedPart of(Asked asked) {
        return new ErasedPart(asked.page(), HeaderWords.of(asked));
    }

    List<Sheet.Erased> all(List<Erased> erasures) {
        return erasures.stream().map(this::one).toList();
    }

    /// Links to the statements that erased something from that one.
    List<Link> from(Revision revision, List<Erased> erasures) {
        return erasures.stream()
                .filter(erased -> erased.from(revision))
                .map(erased -> Link.to(page.say("portal.erased.gone", "entry", number(erased)), href(erased)))
                .toList();
    }

    private Sheet.Erased one(Erased erased) {
        return new Sheet.Erased(
                page.say("portal.erased.values", "count", erased.values(), "entry", number(erased)),
                href(erased),
                erased.by().at(),
                words.office(erased.by()),
                words.basis(erased.erasure().basis()),
                words.reason(erased.by()));
    }

    private String href(Erased erased) {
        return page.href("/register/entries/" + number(erased));
    }

    private static String number(Erased erased) {
        return Long.toString(erased.by().entry());
    }
}
