package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.matching;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.record;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;
import static org.tawama.api.Shape.truth;

import java.util.List;
import org.tawama.agreements.Act;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Calendar;
import org.tawama.agreements.Form;
import org.tawama.agreements.Missing;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Side;
import org.tawama.agreements.Status;
import org.tawama.agreements.Step;
import org.tawama.agreements.Vitality;
import org.tawama.parties.Level;
import org.tawama.publication.ActKind;
import org.tawama.publication.Journal;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of an agreement and its clauses, of what follows from them, and of its relations.
final class AgreementSchemas {
    /// From one day of the calendar to any other.
    private static final String AGE = "P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,2}M)?";

    private static final String LENGTH = "P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,3}M)?";

    private AgreementSchemas() {}

    static void put(ObjectNode schemas) {
        putAgreement(schemas);
        putClauses(schemas);
        putCalendar(schemas);
        putRelations(schemas);
    }

    private static void putAgreement(ObjectNode schemas) {
        schemas.set(
                "Signatory",
                object(
                        always("party", text()),
                        always("side", oneOf(Side.values(), Side::code)),
                        always("name", ref("Text")),
                        always("level", oneOf(Level.values(), Level::code)),
                        perhaps("country", ref("CountryCode")),
                        perhaps("territory", text()),
                        perhaps("wilaya", text()),
                        perhaps("printed", text())));
        schemas.set(
                "Action",
                object(
                        always("act", oneOf(Act.values(), Act::code)),
                        always("on", orNull(ref("Date"))),
                        always("place", orNull(ref("Text"))),
                        perhaps("reference", text()),
                        perhaps("onlyClaimed", truth()),
                        perhaps("note", ref("Text"))));
        schemas.set(
                "Publication",
                object(
                        always("journal", oneOf(Journal.values(), Journal::name)),
                        always("year", number(1)),
                        always("number", number(1)),
                        perhaps("on", ref("Date")),
                        perhaps("printed", text()),
                        perhaps("page", number(1)),
                        perhaps("act", text()),
                        perhaps("actKind", oneOf(ActKind.values(), ActKind::code)),
                        perhaps("inForce", ref("Date")),
                        always("links", ref("Text"))));
        schemas.set(
                "Agreement",
                record(
                        always("id", text()),
                        always("kind", oneOf(List.of("decentralised", "bilateral", "multilateral"))),
                        always("form", oneOf(Form.values(), Form::code)),
                        always("title", ref("Text")),
                        always("parties", list(ref("Signatory"))),
                        always("status", oneOf(Status.values(), Status::code)),
                        always("vitality", oneOf(Vitality.values(), Vitality::code)),
                        always("attestation", oneOf(Attestation.values(), Attestation::code)),
                        always("themes", list(text())),
                        always("actions", list(ref("Action"))),
                        always("publications", list(ref("Publication"))),
                        always(
                                "relations",
                                list(object(
                                        always("kind", oneOf(Relation.Kind.values(), Relation.Kind::code)),
                                        always("other", text())))),
                        perhaps("clauses", ref("Clauses"))));
    }

    private static void putClauses(ObjectNode schemas) {
        schemas.set("Length", matching(LENGTH));
        schemas.set("Age", matching(AGE));
        schemas.set(
                "Clauses",
                object(
                        perhaps(
                                "entryIntoForce",
                                matching("(first-day-of-month|day)-[1-9][0-9]{0,2}-after-[a-z-]+"
                                        + "|on-signature|on-[0-9]{4}-[0-9]{2}-[0-9]{2}")),
                        perhaps("duration", ref("Length")),
                        perhaps("renewal", oneOf(List.of("tacit"))),
                        perhaps("renewalPeriod", ref("Length")),
                        perhaps("renewalNotice", ref("Length")),
                        perhaps("denunciationNotice", ref("Length"))));
        schemas.set("Days", object(always("earliest", text()), always("latest", text())));
    }

    private static void putCalendar(ObjectNode schemas) {
        schemas.set(
                "Step",
                object(
                        always("step", oneOf(Step.Kind.values(), Step.Kind::code)),
                        perhaps("on", ref("Days")),
                        perhaps("day", ref("Days")),
                        perhaps("from", ref("Days")),
                        perhaps("to", ref("Days")),
                        perhaps("computed", ref("Days")),
                        perhaps("stated", ref("Days")),
                        perhaps("length", ref("Length")),
                        perhaps("rule", text()),
                        perhaps("fact", oneOf(Missing.values(), Missing::code)),
                        perhaps("count", number(0)),
                        perhaps("least", number(0)),
                        perhaps("most", number(0))));
        schemas.set(
                "Result",
                object(
                        always("question", oneOf(Calendar.Question.values(), Calendar.Question::code)),
                        perhaps("on", ref("Days")),
                        perhaps("times", object(always("least", number(0)), perhaps("most", number(0)))),
                        perhaps("window", object(always("from", ref("Days")), always("to", ref("Days")))),
                        perhaps("open", truth()),
                        perhaps("notYet", truth()),
                        perhaps("lacking", oneOf(Missing.values(), Missing::code)),
                        always("working", list(ref("Step")))));
        schemas.set(
                "Standing",
                object(
                        always("status", oneOf(Status.values(), Status::code)),
                        perhaps("act", oneOf(Act.values(), Act::code)),
                        perhaps("on", ref("Date")),
                        perhaps("age", object(always("least", ref("Age")), always("most", ref("Age"))))));
        schemas.set(
                "Calendar",
                object(
                        always("id", text()),
                        always("asof", text("date")),
                        always("known", number(0)),
                        always("standing", ref("Standing")),
                        always("results", list(ref("Result")))));
    }

    private static void putRelations(ObjectNode schemas) {
        var kind = oneOf(Relation.Kind.values(), Relation.Kind::code);
        schemas.set("Told", object(always("kind", kind), always("other", text()), perhaps("title", ref("Text"))));
        schemas.set(
                "FoundedBody",
                object(always("body", text()), always("title", ref("Text")), perhaps("article", text())));
        schemas.set(
                "ChainLink",
                object(
                        always("id", text()),
                        always("depth", number(0)),
                        perhaps("kind", kind),
                        always("title", ref("Text")),
                        always("published", list(object(always("act", text()), always("issue", text())))),
                        always("founded", list(ref("FoundedBody")))));
        schemas.set(
                "Relations",
                object(
                        always("id", text()),
                        always("asof", text("date")),
                        always("known", number(0)),
                        always("relations", list(ref("Told"))),
                        always("inverse", list(ref("Told"))),
                        always("founded", list(ref("FoundedBody"))),
                        always("chain", list(ref("ChainLink")))));
    }
}
