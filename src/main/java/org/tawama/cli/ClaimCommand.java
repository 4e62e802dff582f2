package org.tawama.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.FieldClaims;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Reason;
import org.tawama.registrar.ClaimRefused;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Registrar;
import org.tawama.registrar.Weighing;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `claim`: what sources claim of a record, and which claim counts.
@Command(
        name = "claim",
        description = "List what sources claim of a record; add a claim, or decide what it counts for.",
        mixinStandardHelpOptions = true)
final class ClaimCommand implements Callable<Integer> {
    private static final int LONGEST = 1_000;

    /// In which zone a day begins.
    private static final ZoneId HOME = ZoneId.of("Africa/Algiers");

    /// What may be done.
    enum Act {
        list,
        add,
        accept,
        correct,
        dispute,
        settle,
        check
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "ACT", description = "${COMPLETION-CANDIDATES}")
    private Act act = Act.list;

    @Parameters(
            index = "1",
            paramLabel = "RECORD",
            description = "kind and identifier, as in addresses: agreements/a19")
    private String record = "";

    @Option(names = "--field", paramLabel = "POINTER", description = "JSON pointer into the record: /actions/signed/on")
    private @Nullable String field;

    @Option(names = "--value", paramLabel = "TEXT", description = "what the field is said to hold")
    private @Nullable String value;

    @Option(names = "--printed", paramLabel = "TEXT", description = "what the source prints, to the letter")
    private @Nullable String printed;

    @Option(names = "--quote", paramLabel = "TEXT", description = "the words around it, to the letter")
    private @Nullable String quote;

    @Option(names = "--source", paramLabel = "ID", description = "the recorded source that says so")
    private @Nullable String source;

    @Option(names = "--locator", paramLabel = "TEXT", description = "where in the source: page 3, line 128")
    private String locator = "";

    @Option(names = "--number", paramLabel = "N", description = "the claim or question, by its number in the list")
    private int number;

    @Option(names = "--because", paramLabel = "TEXT", description = "why, for readers of the history")
    private String because = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "the language of the reason: ar, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "refuse if the record was changed since this revision")
    private @Nullable Integer revision;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var named = RecordName.parse(record);
        if (act != Act.list) requireLine("The reason", because, "--because");
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            return run(register, named.kind(), named.id());
        } catch (ClaimRefused refused) {
            throw Refusal.ofContent(sentence(refused));
        }
    }

    private <T> int run(FoundedRegister register, Kind<T> kind, String id) {
        if (act == Act.list) return list(register, kind, id);
        var decision = new Decision(Registrar.OWN_OFFICE, LocalText.of(spoken(), because));
        var seen = revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
        var written = new Weighing(register.registrar())
                .state(
                        Registrar.OWN_OFFICE,
                        kind,
                        id,
                        seen,
                        stated(),
                        Reason.words(spoken().code(), because),
                        step(decision));
        out().println(record + ": " + stated().code() + " in entry " + written.last() + ".");
        return Commands.DONE;
    }

    private Weighing.Act stated() {
        return switch (act) {
            case add -> Weighing.Act.CLAIMED;
            case accept -> Weighing.Act.ACCEPTED;
            case correct -> Weighing.Act.CORRECTED;
            case dispute -> Weighing.Act.DISPUTED;
            case settle -> Weighing.Act.SETTLED;
            case check -> Weighing.Act.CHECKED;
            case list -> throw new IllegalStateException("a list states nothing");
        };
    }

    private <T> UnaryOperator<Claims<T>> step(Decision decision) {
        return switch (act) {
            case add -> {
                var claim = claim();
                yield claims -> claims.claim(claim);
            }
            case accept -> claims -> claims.accept(number, decision);
            case correct -> {
                var meant = given("--value", value);
                yield claims -> claims.correct(number, meant, decision);
            }
            case dispute -> {
                var disputed = given("--field", field);
                yield claims -> claims.dispute(disputed, decision);
            }
            case settle -> claims -> claims.settle(number, decision);
            case check -> {
                var today = LocalDate.now(Clock.system(HOME));
                yield claims -> claims.check(number == 0 ? OptionalInt.empty() : OptionalInt.of(number), today);
            }
            case list -> throw new IllegalStateException("a list states nothing");
        };
    }

    private Evidence claim() {
        return new Evidence(
                pointer(given("--field", field)),
                Optional.ofNullable(printed),
                new SourceId(given("--source", source)),
                locator,
                Optional.ofNullable(quote),
                Verdict.UNRESOLVED,
                Optional.of(given("--value", value)),
                Optional.empty(),
                Optional.empty(),
                LocalText.of(spoken(), because));
    }

    private static String pointer(String given) {
        if (given.startsWith("/")) return given;
        throw Refusal.ofWords(given + " is no field: write a JSON pointer, as in /actions/signed/on");
    }

    private Language spoken() {
        return PublicReason.spoken(language);
    }

    private String given(String option, @Nullable String text) {
        if (text == null) throw Refusal.ofWords("To " + act + " takes " + option + ": give it too");
        requireLine("What " + option + " says", text, option);
        return text;
    }

    private static void requireLine(String what, String text, String option) {
        if (text.isBlank() || text.length() > LONGEST || Hidden.in(text)) {
            throw Refusal.ofWords(what + " is not one line of 1 to " + LONGEST + " characters: give it with " + option);
        }
    }

    private <T> int list(FoundedRegister register, Kind<T> kind, String id) {
        var held = register.records()
                .find(kind, id)
                .orElseThrow(() -> Refusal.ofContent("There is no record " + record + ": look its identifier up"));
        var evidence = kind.evidenceOf(held.value());
        out().println(record + ", revision " + held.recorded().revision());
        var counting = FieldClaims.of(evidence).stream()
                .flatMap(claims -> claims.counting().stream())
                .toList();
        for (var at = 0; at < evidence.size(); at++) {
            var claim = evidence.get(at);
            if (claim.claimed().isEmpty() && claim.question().isEmpty()) continue;
            out().println(String.join(
                    "  ",
                    List.of(
                            String.format("%3d", at + 1),
                            claim.field().isEmpty() ? "(record)" : claim.field(),
                            claim.claimed()
                                    .orElseGet(() -> "? "
                                            + claim.question().orElseThrow().code()),
                            claim.verdict().code() + (isAmong(counting, claim) ? ", counts" : ""),
                            claim.source() + (claim.locator().isEmpty() ? "" : ", " + claim.locator()),
                            claim.checked().map(day -> "checked " + day).orElse("never checked"))));
        }
        return Commands.DONE;
    }

    private static boolean isAmong(List<Evidence> counting, Evidence claim) {
        return counting.stream().anyMatch(one -> one == claim);
    }

    private String sentence(ClaimRefused refused) {
        var culprit = refused.culprit();
        return switch (refused.ground()) {
            case NO_SUCH_RECORD -> "There is no record " + culprit + ": look its identifier up";
            case CHANGED_MEANWHILE ->
                record + " is at revision " + culprit + " now: list its claims again, and then decide";
            case NO_SUCH_CLAIM -> record + " has no claim " + culprit + ": list them, and give --number";
            case NO_SUCH_FIELD ->
                record + " holds no field " + culprit + " of its own: write the pointer of a text, a number or a date,"
                        + " and what belongs to a party claim of the party";
            case STATED_OTHERWISE ->
                culprit + " says which bytes were looked at and kept, and no source can claim that: bring another file"
                        + " with ./tawama document FILE --replaces " + record;
            case SAID_BY_IDENTIFIER ->
                culprit
                        + " is what the identifier beside it says, and is not claimed alone: claim another record of the"
                        + " same kind (" + culprit.replaceFirst("/kind.*", "/record") + ")";
            case NO_SUCH_SOURCE -> "There is no source " + culprit + ": record it first, or name another with --source";
            case NOTHING_CLAIMED -> "Nobody claims anything of " + culprit + ": add a claim first";
            case NO_VALUE -> "What " + culprit + " says is a question and no claim: choose a claim with a value";
            case IMPOSSIBLE_VALUE ->
                culprit + " cannot stand there. "
                        + refused.why().map(Refusal::why).orElse("Give another value");
            case NO_SUCH_REFERENCE ->
                culprit
                        + " cannot be named there: write the identifier of a record that is known and of the right kind";
            case ABOVE_ITSELF ->
                "A body would stand above itself (" + culprit + "): name one that is not under it, or claim first that"
                        + " the other stands elsewhere";
            case SAID_ALREADY -> culprit + " is said already: list the claims";
            case IN_DISPUTE -> culprit + " is in dispute: settle it with the number of the claim that is to count";
            case NOT_DISPUTED -> culprit + " is not in dispute: accept or correct the claim instead";
        };
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
