package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.Mechanism;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// A body, laid open.
final class BodyPage {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final BodySheet sheet;

    BodyPage(Asked asked, BodySheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
    }

    Answer answer() {
        return new RecordPage(
                        page.words().word("bodies.form", sheet.body().form().code()),
                        Crumbs.to(page, Catalogue.BODIES),
                        Badges.existing(page, sheet.existing()),
                        sheet.members().isEmpty() ? List.of(page.say("portal.body.no-member")) : List.of(),
                        lines(),
                        chain(),
                        Stream.of(
                                        new SessionsPart(asked, sheet.id()).rolls().stream(),
                                        new RecommendationsPart(asked, "body", sheet.id()).rolls().stream(),
                                        members().stream())
                                .flatMap(rolls -> rolls)
                                .toList(),
                        Optional.empty())
                .of(asked, sheet);
    }

    private Optional<Value> text(LocalText text) {
        return Optional.of(text)
                .filter(words -> !words.empty())
                .map(page::shown)
                .map(Value::of);
    }

    private List<Line> lines() {
        var body = sheet.body();
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.form", words.word("bodies.form", body.form().code())));
        body.acronym().ifPresent(text -> lines.add(words.line("portal.field.acronym", Value.of(page.printed(text)))));
        lines.add(words.line(
                "portal.field.countries",
                sheet.countries().stream().map(words::country).toList()));
        lines.add(words.line("portal.field.website", body.website().map(words::website)));
        lines.add(words.line("portal.field.seat", text(body.seat())));
        lines.add(words.line("portal.field.lead", text(body.lead())));
        body.above()
                .ifPresent(above -> lines.add(words.line(
                        "bodies.above." + above.kind().code(),
                        Value.to(
                                page.shown(sheet.above().orElse(LocalText.none())),
                                page.at("/bodies/" + above.body())))));
        lines.add(words.line("portal.field.founded-by", founding()));
        lines.add(words.line(
                "portal.field.themes",
                sheet.themes().stream()
                        .map(theme -> Value.of(page.shown(theme.name())))
                        .toList()));
        words.otherNames(body.otherNames()).ifPresent(lines::add);
        return lines;
    }

    /// The agreement, and where in it; else the statute.
    private List<Value> founding() {
        var founding = sheet.body().founding();
        if (founding.isEmpty()) return text(sheet.body().statute()).stream().toList();
        return founding.stream()
                .flatMap(agreement -> Stream.concat(
                        Stream.of(Value.to(
                                title(agreement.agreement()), page.at("/agreements/" + agreement.agreement()))),
                        agreement.article().stream().map(article -> Value.of(RelationsPart.article(page, article)))))
                .toList();
    }

    /// What it is and of which day: its parties alone would name any agreement of theirs.
    private Shown title(AgreementId id) {
        return asked.holdings()
                .sheets()
                .find(Kind.AGREEMENT, id.text(), asked.asof(), asked.known())
                .map(AgreementSheet.class::cast)
                .map(agreement -> page.own(AgreementsPart.named(page, agreement, isNeeded(agreement))))
                .orElseGet(() -> page.own(id.text()));
    }

    /// Whether its name says more than who signed, or is all that is known.
    private static boolean isNeeded(AgreementSheet agreement) {
        var terms = agreement.agreement().terms();
        return !terms.title().empty() || terms.form() == Form.UNSTATED;
    }

    private Optional<Sheet.Roll> members() {
        return words.roll(
                "members",
                "portal.roll.members",
                sheet.members().stream().map(this::member).toList());
    }

    private Sheet.Item member(BodySheet.Member member) {
        var membership = member.membership();
        var role = page.printed(membership.role());
        var remark = page.words()
                .period(membership.period())
                .map(period -> page.own(page.say("portal.body.member", "role", membership.role(), "period", period)))
                .orElse(role);
        return new Sheet.Item(
                page.shown(member.name()),
                Optional.of(page.at("/parties/" + membership.party())),
                remark.text().isBlank() ? Optional.empty() : Optional.of(remark));
    }

    /// The bodies above it, and those below: which works under which, and how.
    private Optional<Sheet.Chain> chain() {
        var mechanism =
                Mechanism.of(asked.holdings().records(), asked.holdings().sheets(), sheet, asked.asof(), asked.known());
        if (!mechanism.layered()) return Optional.empty();
        return Optional.of(new Sheet.Chain(
                page.say("portal.mechanism.title"),
                page.say("portal.mechanism.note"),
                mechanism.storeys().stream().map(this::storey).toList()));
    }

    private Sheet.Item storey(Mechanism.Storey storey) {
        var here = storey.body().id().equals(sheet.id());
        return new Sheet.Item(
                page.shown(storey.body().title()),
                here
                        ? Optional.empty()
                        : Optional.of(page.at("/bodies/" + storey.body().id())),
                storey.kind()
                        .map(kind -> page.own(page.say(
                                "portal.mechanism." + kind.code(),
                                "above",
                                page.shown(storey.above().orElseThrow().title()).text()))));
    }
}
