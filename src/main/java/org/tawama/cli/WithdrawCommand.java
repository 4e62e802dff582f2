package org.tawama.cli;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Withdrawals;
import org.tawama.registrar.Withdrawals.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `withdraw`: takes one record of any kind back, with a statement that says why. Nothing is removed: its address
/// answers
/// that it was withdrawn, and its history tells what it said.
@Command(
        name = "withdraw",
        description = "Take one record back: it stands in no list any more, its history stays.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 5;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RECORD", description = "kind and identifier, as in addresses: documents/d3")
    private String record = "";

    @Mixin
    private PublicReason because = new PublicReason();

    @Mixin
    private ActingOffice office = new ActingOffice();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var named = RecordName.parse(record);
        var why = because.to("withdraw a record");
        var acting = office.code();
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var outcome = new Withdrawals(register.register()).withdraw(acting, named.kind(), named.id(), why);
            var said = told(named, outcome) + (keepsFile(register, named) ? ofFile(named) : "");
            Objects.requireNonNull(spec).commandLine().getOut().println(said);
            return Commands.DONE;
        }
    }

    private String told(RecordName named, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Withdrawn(long entry) -> named + ": withdrawn in entry " + entry + ".";
            case Outcome.WithdrawnAlready() -> throw Refusal.ofContent(named + " was withdrawn already");
            case Outcome.NoRecord() ->
                throw Refusal.ofContent("There is no record " + named + ": look its identifier up");
            case Outcome.ReferredTo(List<String> others) ->
                throw Refusal.ofContent(named + " stays, for " + resting(named, others.size()) + " ("
                        + others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (others.size() > MOST_NAMED ? " …" : "") + "): withdraw or correct these first");
            case Outcome.Withholds() ->
                throw Refusal.ofContent(named + " withholds something from the public: erase that first"
                        + " (./tawama withhold " + named + " shows it)");
        };
    }

    private static String resting(RecordName named, int count) {
        var one = count == 1;
        var act = named.kind() == Kind.SOURCE || named.kind() == Kind.GAZETTE_ISSUE
                ? one ? "cites" : "cite"
                : one ? "refers to" : "refer to";
        return count + (one ? " other record " : " other records ") + act + " it";
    }

    private static String ofFile(RecordName named) {
        return " Its file is kept and given to nobody; to remove it for ever: ./tawama erase " + named
                + " /file --basis law-18-07";
    }

    /// Whether a file that it has or had was not erased.
    private static boolean keepsFile(FoundedRegister register, RecordName named) {
        var records = register.records();
        return named.kind() == Kind.DOCUMENT
                && records.history(named.id()).stream()
                        .flatMap(revision ->
                                records.find(Kind.DOCUMENT, named.id(), Known.at(revision.entry())).stream())
                        .anyMatch(held -> records.keepsFile(held.value().file().sha256()));
    }
}
