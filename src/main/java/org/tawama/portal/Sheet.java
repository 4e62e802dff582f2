package org.tawama.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// One record, laid open: what it is, what happened, what is printed and what is understood, where it is printed, and
/// how to check and cite it. A part that is empty is not shown.
public record Sheet(
        Heading heading,
        List<Line> lines,
        List<Facing> parties,
        List<Step> steps,
        List<Facing> published,
        Optional<Follows> follows,
        Optional<Chain> chain,
        List<Roll> rolls,
        Optional<Related> related,
        List<Reading> readings,
        List<Claimed> claims,
        List<Printed> sources,
        Optional<Front.MapView> map,
        Provenance provenance) {
    public Sheet {
        lines = List.copyOf(lines);
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
        published = List.copyOf(published);
        rolls = List.copyOf(rolls);
        readings = List.copyOf(readings);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }

    /// Records one of which stands above the next; the one of this page leads nowhere.
    public record Chain(String title, String note, List<Item> links) {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /// What stands above the record.
    ///
    /// @param kind what it is, in a word
    /// @param titles in the page's language first, then the others
    /// @param crumbs the way from the home page
    /// @param standing its state in sentences
    /// @param papers the same to carry away
    public record Heading(
            String kind,
            List<Shown> titles,
            List<Link> crumbs,
            List<Badge> badges,
            List<String> standing,
            List<Notice> notices,
            List<Link> papers) {
        public Heading {
            titles = List.copyOf(titles);
            crumbs = List.copyOf(crumbs);
            badges = List.copyOf(badges);
            standing = List.copyOf(standing);
            notices = List.copyOf(notices);
            papers = List.copyOf(papers);
            if (titles.isEmpty()) {
                throw new IllegalArgumentException("a sheet without a title: " + kind);
            }
        }

        /// Whether the title is a sentence rather than a name, and is set smaller.
        public boolean longTitle() {
            return titles.getFirst().text().length() > 80;
        }
    }

    /// A list under its own heading: former names, communes, members.
    ///
    /// @param id where a link into the page finds it
    /// @param all where the rest is, when this is only the beginning
    public record Roll(String id, String title, Optional<String> note, List<Item> items, Optional<Link> all) {
        public Roll {
            items = List.copyOf(items);
        }

        /// Whether it is long enough to be set in columns.
        public boolean wide() {
            return items.size() > 12;
        }
    }

    /// One item of such a list; `remark` is set apart from its text.
    public record Item(Shown text, Optional<String> href, Optional<Shown> remark) {}

    /// Agreements that belong to the record.
    ///
    /// @param all where the rest is, when these are only the first
    public record Related(String title, List<Listing.Row> rows, Optional<Link> all) {
        public Related {
            rows = List.copyOf(rows);
        }
    }

    /// How the register came to say this, how to check it, and how to cite it.
    ///
    /// @param erased what was erased from the record, whatever was known then
    /// @param history newest first
    /// @param whole how much of what is expected it says; absent where nothing is expected
    public record Provenance(
            Proof proof,
            Optional<Whole> whole,
            List<Erased> erased,
            List<Statement> history,
            Citation citation,
            List<Link> actions) {
        public Provenance {
            erased = List.copyOf(erased);
            history = List.copyOf(history);
            actions = List.copyOf(actions);
        }
    }

    /// One statement about the record: its place in the log, and by which office, in which act and why it was made.
    ///
    /// @param gone the statements that erased something from this one
    public record Statement(
            String title, String href, Instant at, String act, String office, Optional<Shown> reason, List<Link> gone) {
        public Statement {
            gone = List.copyOf(gone);
        }
    }

    /// What stands in the place of fields that were erased.
    ///
    /// @param title how many values went
    /// @param href of the entry that says so
    /// @param basis on what basis, as the office named it
    public record Erased(String title, String href, Instant at, Shown office, Shown basis, Optional<Shown> reason) {}

    /// A remark before everything else.
    public record Notice(String title, String text, Badge.Tone tone) {}

    /// What stands on one side, beside what stands on the other: who signed, where it was published.
    public record Facing(String side, Shown name, String href, List<Line> lines) {
        public Facing {
            lines = List.copyOf(lines);
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

        public static Value to(Shown text, String href) {
            return new Value(text, Optional.of(href));
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

    /// What follows from the record's clauses on the day asked for.
    ///
    /// @param note who worked it out, and from what
    public record Follows(String note, List<Worked> answers) {
        public Follows {
            answers = List.copyOf(answers);
        }
    }

    /// One answer with the steps that lead to it.
    public record Worked(String question, String answer, List<String> working) {
        public Worked {
            working = List.copyOf(working);
        }
    }

    /// A field as printed beside as understood.
    ///
    /// @param printed absent where the source prints nothing, or nobody has transcribed what it prints
    /// @param instead what is said then
    /// @param reference the outside document that says so, to the letter
    public record Reading(
            String id,
            String field,
            Optional<Shown> printed,
            String instead,
            Shown understood,
            Badge verdict,
            List<Shown> reasons,
            String source,
            String sourceHref,
            String locator,
            Optional<String> reference) {
        public Reading {
            reasons = List.copyOf(reasons);
        }

        /// The same under another name, on a page that shows readings of several records.
        Reading under(String other) {
            return new Reading(
                    other,
                    field,
                    printed,
                    instead,
                    understood,
                    verdict,
                    reasons,
                    source,
                    sourceHref,
                    locator,
                    reference);
        }
    }

    /// A field of which several sources speak: all that they claim, and which claim counts.
    ///
    /// @param outcome which one counts, or that none does, in a sentence
    public record Claimed(String id, String field, Badge outcome, String sentence, List<Claim> claims) {
        public Claimed {
            claims = List.copyOf(claims);
        }
    }

    /// What one source says of a field.
    ///
    /// @param printed to the letter, where that is not what it is understood to say
    /// @param counts whether the field has its value by this claim
    /// @param decision by which office, and why, it was weighed so
    public record Claim(
            Shown says,
            Optional<Shown> printed,
            Badge verdict,
            boolean counts,
            List<Shown> reasons,
            Optional<Decided> decision,
            Printed source,
            Optional<String> reference) {
        public Claim {
            reasons = List.copyOf(reasons);
        }
    }

    /// An office's decision about a claim.
    public record Decided(String office, Shown reason) {}

    /// A place in a source where the record is printed, or that is read of it.
    ///
    /// @param url of the source itself; on paper nothing leads there
    public record Printed(
            Shown source,
            String href,
            Optional<String> url,
            String locator,
            Optional<Shown> quote,
            List<Learnt> learnt) {
        public Printed {
            learnt = List.copyOf(learnt);
        }
    }

    /// What such a place tells beside what it prints.
    ///
    /// @param field what it is about; absent for the record as a whole
    /// @param reference the outside document that says so, to the letter
    public record Learnt(Optional<String> field, Shown text, Optional<String> reference) {}

    /// Which entry of the log says all this, and how to check it.
    public record Proof(
            String entry,
            String revision,
            String recorded,
            Checked checked,
            String leaf,
            String entryHref,
            String proofHref,
            String verifyHref) {}

    /// How much of what is expected a record says.
    ///
    /// @param missing the names of what it does not say
    /// @param href where it is told what is expected, and why
    public record Whole(String sentence, List<String> missing, String href) {
        public Whole {
            missing = List.copyOf(missing);
        }
    }

    /// When the sources were last looked up again: apart from when the record last changed.
    ///
    /// @param on the day, or that it never was
    /// @param stale that the day is long past
    public record Checked(String on, Optional<String> stale) {}

    /// How to cite the record as it stands.
    ///
    /// @param bibtex an entry for a bibliography, over several lines
    public record Citation(Shown text, String permalink, String bibtex, List<Link> formats) {
        public Citation {
            formats = List.copyOf(formats);
        }
    }
}
