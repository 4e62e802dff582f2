package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// One record, laid open: what it is, what happened, what is printed and what is understood, where it is printed, and
/// how to check and cite it.
///
/// @param titles in the page's language first, then the others
/// @param crumbs the way from the home page
public record Sheet(
        String kind,
        List<Shown> titles,
        List<Link> crumbs,
        List<Badge> badges,
        List<Notice> notices,
        List<Party> parties,
        List<Line> lines,
        List<Step> steps,
        List<Reading> readings,
        List<Printed> sources,
        Optional<Front.MapView> map,
        List<Listing.Row> related,
        Proof proof,
        Citation citation,
        List<Link> actions) {
    public Sheet {
        titles = List.copyOf(titles);
        crumbs = List.copyOf(crumbs);
        badges = List.copyOf(badges);
        notices = List.copyOf(notices);
        parties = List.copyOf(parties);
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        readings = List.copyOf(readings);
        sources = List.copyOf(sources);
        related = List.copyOf(related);
        actions = List.copyOf(actions);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a sheet without a title: " + kind);
        }
    }

    /// A remark before everything else.
    public record Notice(String title, String text, Badge.Tone tone) {}

    /// Who signed, on which side.
    public record Party(String side, Shown name, String href, List<Shown> particulars) {
        public Party {
            particulars = List.copyOf(particulars);
        }
    }

    /// One line of the summary; without a value the page says "not stated".
    public record Line(String label, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /// A value, which may lead somewhere.
    public record Value(Shown text, Optional<String> href) {
        public static Value of(Shown text) {
            return new Value(text, Optional.empty());
        }
    }

    /// Something that was done, on a day that may not be known.
    public record Step(Optional<PartialDate> on, String act, List<Shown> particulars, List<Link> links) {
        public Step {
            particulars = List.copyOf(particulars);
            links = List.copyOf(links);
        }

        /// What an HTML `datetime` attribute can carry: nothing approximate or uncertain.
        public Optional<String> machineDate() {
            return on.filter(date -> date.qualifier() == PartialDate.Qualifier.EXACT)
                    .map(PartialDate::text);
        }
    }

    /// A field as printed beside as understood; `printed` is marked with the language of its source.
    public record Reading(
            String id,
            String field,
            Shown printed,
            Shown understood,
            Badge verdict,
            List<Shown> reasons,
            String source,
            String sourceHref,
            String locator) {
        public Reading {
            reasons = List.copyOf(reasons);
        }
    }

    /// A place in a source where the record is printed.
    public record Printed(Shown source, String href, String locator, Optional<Shown> quote) {}

    /// Which entry of the log says all this, and how to check it.
    public record Proof(
            String entry, String revision, String recorded, String leaf, String entryHref, String verifyHref) {}

    /// How to cite the record as it stands.
    public record Citation(Shown text, String permalink, List<Link> formats) {
        public Citation {
            formats = List.copyOf(formats);
        }
    }
}
