package org.tawama.registrar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tawama.agreements.Act;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.FieldClaims;
import org.tawama.evidence.Verdict;
import org.tawama.registrar.ClaimRefused.Ground;
import org.tawama.scrutiny.Scrutiny;
import tools.jackson.databind.node.ObjectNode;

/// A record while its claims are weighed: each act gives the record after it, or throws [ClaimRefused].
///
/// A field takes the value of the claim that counts, in the same act by which that claim begins to count. While
/// sources contradict each other it keeps the value that it had, or none.
///
/// Claims are numbered from 1, in the order of the record's evidence.
public final class Claims<T> {
    private final Kind<T> kind;
    private final T record;
    private final List<Evidence> evidence;
    private final T would;

    private Claims(Kind<T> kind, T record) {
        this(kind, record, record);
    }

    private Claims(Kind<T> kind, T record, T would) {
        this.kind = kind;
        this.record = record;
        this.evidence = kind.evidenceOf(record);
        this.would = would;
    }

    public static <T> Claims<T> of(Kind<T> kind, T record) {
        return new Claims<>(kind, record);
    }

    /// The record as it is after the acts.
    public T weighed() {
        return record;
    }

    /// The record as it would be if the claim which was added last counted; where none was added, as it is.
    T would() {
        return would;
    }

    private Claims<T> proposing(T other) {
        return new Claims<>(kind, record, other);
    }

    /// Adds what a source claims. It is accepted when the field holds the same, disputed together with what it
    /// contradicts, and otherwise open until somebody decides.
    ///
    /// `/actions/signed/on` names the day of an action by its act; an action that the record lacks begins without
    /// one.
    public Claims<T> claim(Evidence claim) {
        var body = body();
        var field = Pointed.resolved(body, claim.field());
        var added = claim.inField(field);
        var value = added.claimed().orElseThrow(() -> new ClaimRefused(Ground.NO_VALUE, field));
        requireNew(added);
        var proposed = read(holding(body, field, value), value);
        var before = FieldClaims.of(evidence, field);
        var held = Pointed.text(body, field);
        var contradicts = held.filter(other -> !other.equals(value)).isPresent()
                || before.stream()
                        .flatMap(claims -> claims.all().stream())
                        .filter(other -> other.verdict() != Verdict.SET_ASIDE)
                        .anyMatch(other -> !other.claimed().equals(added.claimed()));
        if (contradicts)
            return with(body, each(field, Claims::contradicted), Optional.of(added.contradicted()))
                    .proposing(proposed);
        var verdict = held.isPresent() ? Verdict.ACCEPTED : Verdict.UNRESOLVED;
        return with(body, evidence, Optional.of(added.judged(verdict))).proposing(proposed);
    }

    /// Adds what a source claims with the verdict that it brings; a claim that is taken gives the field its value, if
    /// the record holds that field itself and not through another record.
    public Claims<T> judged(Evidence claim) {
        var body = body();
        var field = claim.field().isEmpty() ? "" : Pointed.resolved(body, claim.field());
        var added = claim.inField(field);
        requireNew(added);
        var held = added.claimed()
                .filter(ignored -> added.verdict().taken() && isItsOwn(field))
                .map(value -> holding(body, field, value));
        return with(held.orElse(body), evidence, Optional.of(added));
    }

    /// The record as its source prints it now, with what was said since of the record that `stands`: other sources'
    /// claims, and what an office decided about this source's. Neither is taken back because the source is read
    /// again.
    ///
    /// @param printed the record that one source, or one reading of it, yields
    public static <T> T keeping(Kind<T> kind, T printed, T stands) {
        var said = kind.evidenceOf(printed);
        var sources = said.stream().map(Evidence::source).collect(Collectors.toSet());
        var before = kind.evidenceOf(stands);
        var claims = new ArrayList<Evidence>();
        for (var claim : said) {
            claims.add(before.stream()
                    .filter(claim::sameWords)
                    .findFirst()
                    .map(other -> other.weighedSince(claim) ? other : checkedAs(other, claim))
                    .orElse(claim));
        }
        var standing = kind.write(stands);
        var body = kind.write(printed);
        before.stream()
                .filter(claim -> !sources.contains(claim.source()))
                .map(claim -> claim.inField(Pointed.moved(standing, body, claim.field())))
                .forEach(claims::add);
        var kept = new Claims<>(kind, printed);
        var holding = body;
        for (var field : FieldClaims.of(claims)) {
            var counting = field.counting()
                    .filter(claim -> claim.decision().isPresent() || !sources.contains(claim.source()))
                    .flatMap(Evidence::claimed)
                    .filter(value -> Pointed.text(standing, Pointed.moved(body, standing, field.field()))
                            .equals(Optional.of(value)));
            if (counting.isPresent() && Pointed.fits(holding, field.field()))
                holding = kept.holding(holding, field.field(), counting.get());
        }
        return kept.with(holding, claims, Optional.empty()).weighed();
    }

    private static Evidence checkedAs(Evidence other, Evidence claim) {
        return other.checked().map(claim::checkedOn).orElse(claim);
    }

    /// Says that a claim was looked up again in its source on that day, and is there as it stands here.
    ///
    /// @param number the claim; empty for all that sources say of the record
    public Claims<T> check(OptionalInt number, LocalDate day) {
        var meant = number.isPresent()
                ? List.of(item(number.getAsInt()))
                : evidence.stream()
                        .filter(item -> !item.source().equals(Scrutiny.SOURCE))
                        .toList();
        if (meant.isEmpty()) throw new ClaimRefused(Ground.NO_SUCH_CLAIM, "1");
        if (meant.stream().allMatch(item -> item.checkedOn(day) == item))
            throw new ClaimRefused(Ground.SAID_ALREADY, "checked " + day);
        var checked = evidence.stream()
                .map(item -> meant.stream().anyMatch(one -> one == item) ? item.checkedOn(day) : item)
                .toList();
        return with(body(), checked, Optional.empty());
    }

    /// Takes a claim as it stands; of a question that claims nothing it says that the record is right as it is.
    public Claims<T> accept(int number, Decision decision) {
        var item = item(number);
        if (item.claimed().isEmpty() && item.question().isPresent()) return answer(item, decision);
        return take(number, Verdict.ACCEPTED, Optional.empty(), decision);
    }

    /// Takes what a claim says to mean `value`; what is printed stays beside it.
    public Claims<T> correct(int number, String value, Decision decision) {
        return take(number, Verdict.CORRECTED, Optional.of(value), decision);
    }

    /// Answers a question that claims nothing: the record stands as it is.
    private Claims<T> answer(Evidence question, Decision decision) {
        if (question.verdict() == Verdict.ACCEPTED)
            throw new ClaimRefused(Ground.SAID_ALREADY, Integer.toString(evidence.indexOf(question) + 1));
        var answered = evidence.stream()
                .map(item -> item == question ? item.decided(Verdict.ACCEPTED, decision) : item)
                .toList();
        return with(body(), answered, Optional.empty());
    }

    private Claims<T> take(int number, Verdict verdict, Optional<String> value, Decision decision) {
        var claim = claim(number);
        if (FieldClaims.of(evidence, claim.field())
                .filter(FieldClaims::disputed)
                .isPresent()) throw new ClaimRefused(Ground.IN_DISPUTE, claim.field());
        var taken = value.map(claim::understood).orElse(claim).decided(verdict, decision);
        if (claim.verdict() == verdict && claim.claimed().equals(taken.claimed()))
            throw new ClaimRefused(Ground.SAID_ALREADY, Integer.toString(number));
        return counting(
                claim,
                taken,
                other -> other.verdict().taken() && !other.claimed().equals(taken.claimed())
                        ? other.decided(Verdict.SET_ASIDE, decision)
                        : other);
    }

    /// Says that what is claimed of a field is not agreed: none of the claims counts until it is settled.
    public Claims<T> dispute(String name, Decision decision) {
        var field = Pointed.resolved(body(), name);
        var claims = FieldClaims.of(evidence, field).orElseThrow(() -> new ClaimRefused(Ground.NOTHING_CLAIMED, field));
        if (claims.disputed()) throw new ClaimRefused(Ground.IN_DISPUTE, field);
        var disputed = each(
                field,
                claim -> claim.verdict() == Verdict.SET_ASIDE
                        ? claim
                        : claim.contradicted().decided(Verdict.DISPUTED, decision));
        return with(body(), disputed, Optional.empty());
    }

    /// Decides a dispute: one claim is taken, the others about the same field are set aside and stay to be read.
    public Claims<T> settle(int number, Decision decision) {
        var chosen = claim(number);
        if (!FieldClaims.of(evidence, chosen.field()).orElseThrow().disputed())
            throw new ClaimRefused(Ground.NOT_DISPUTED, chosen.field());
        var understood = chosen.value().isPresent()
                && chosen.printed().isPresent()
                && !chosen.value().equals(chosen.printed());
        var taken = chosen.decided(understood ? Verdict.CORRECTED : Verdict.ACCEPTED, decision);
        return counting(
                chosen,
                taken,
                other -> other.claimed().equals(chosen.claimed())
                        ? other.decided(Verdict.ACCEPTED, decision)
                        : other.decided(Verdict.SET_ASIDE, decision));
    }

    private Claims<T> counting(Evidence claim, Evidence taken, UnaryOperator<Evidence> others) {
        var body = body();
        var field = claim.field();
        var value = taken.claimed().orElseThrow(() -> new ClaimRefused(Ground.NO_VALUE, field));
        var held = holding(body, field, value);
        var weighed = each(field, other -> other == claim ? taken : others.apply(other));
        return with(held, weighed, Optional.empty());
    }

    private Evidence item(int number) {
        if (number < 1 || number > evidence.size())
            throw new ClaimRefused(Ground.NO_SUCH_CLAIM, Integer.toString(number));
        return evidence.get(number - 1);
    }

    private Evidence claim(int number) {
        var claim = item(number);
        if (claim.claimed().isEmpty()) throw new ClaimRefused(Ground.NO_VALUE, Integer.toString(number));
        return claim;
    }

    /// Whether the same words of the same source claim the same already, whatever is noted beside them.
    public boolean says(Evidence claim) {
        var field = claim.field().isEmpty() ? "" : Pointed.resolved(body(), claim.field());
        return isSaid(claim.inField(field));
    }

    private boolean isSaid(Evidence added) {
        return evidence.stream()
                .anyMatch(other -> other.sameWords(added) && other.claimed().equals(added.claimed()));
    }

    private void requireNew(Evidence added) {
        if (isSaid(added)) throw new ClaimRefused(Ground.SAID_ALREADY, added.field());
    }

    /// The body with `value` in the field. What cannot stand there cannot be claimed of it either.
    private ObjectNode holding(ObjectNode body, String field, String value) {
        Unclaimable.refuse(kind, field);
        var asText = with(body, field, value, false);
        if (holds(asText, field, value)) return asText;
        if (value.matches("-?\\d{1,9}")) {
            var asNumber = with(body, field, value, true);
            if (holds(asNumber, field, value)) return asNumber;
        }
        throw new ClaimRefused(Ground.NO_SUCH_FIELD, field);
    }

    private static ObjectNode with(ObjectNode body, String field, String value, boolean number) {
        var tried = body.deepCopy();
        Pointed.put(tried, field, value, number);
        return tried;
    }

    private boolean holds(ObjectNode tried, String field, String value) {
        return Pointed.text(kind.write(read(tried, value)), field).equals(Optional.of(value));
    }

    private T read(ObjectNode body, String value) {
        try {
            return kind.read(kind.idOf(record), body);
        } catch (IllegalArgumentException impossible) {
            throw ClaimRefused.impossible(value, impossible);
        }
    }

    private List<Evidence> each(String field, UnaryOperator<Evidence> change) {
        return evidence.stream()
                .map(claim -> claim.field().equals(field) && claim.claimed().isPresent() ? change.apply(claim) : claim)
                .toList();
    }

    /// A claim that was set aside stays so.
    private static Evidence contradicted(Evidence claim) {
        return claim.verdict() == Verdict.SET_ASIDE ? claim : claim.contradicted();
    }

    private static boolean isItsOwn(String field) {
        return !field.isEmpty() && !field.matches("/parties/\\d+/(name|country|level|territory|wilaya)");
    }

    private ObjectNode body() {
        return kind.write(record);
    }

    private Claims<T> with(ObjectNode body, List<Evidence> claims, Optional<Evidence> added) {
        var all = new ArrayList<>(claims);
        added.ifPresent(all::add);
        body.remove("evidence");
        EvidenceBody.put(body, all.stream().map(claim -> answered(body, claim)).toList());
        return new Claims<>(kind, read(body, ""));
    }

    /// A question about what one source leaves out is answered once the record holds it from another.
    private static Evidence answered(ObjectNode body, Evidence question) {
        var missing = question.doubt()
                .filter(ignored ->
                        question.claimed().isEmpty() && question.decision().isEmpty())
                .map(doubt -> switch (doubt) {
                    case MISSING_DATE -> !Pointed.hasAction(body, Act.SIGNED);
                    case MISSING_PUBLICATION -> body.path("publications").isEmpty();
                    default -> question.verdict() == Verdict.UNRESOLVED;
                });
        if (missing.isEmpty() || missing.get() == (question.verdict() == Verdict.UNRESOLVED)) return question;
        return question.judged(missing.get() ? Verdict.UNRESOLVED : Verdict.CORRECTED);
    }
}
