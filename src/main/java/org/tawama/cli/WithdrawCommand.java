package org.tawama.cli;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Author;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Registrar;
import org.tawama.registrar.Withdrawals;
import org.tawama.registrar.Withdrawals.Outcome;
import org.tawama.vocabulary.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--because", paramLabel = "TEXT", description = "why, in one line, for readers of the history")
    private @Nullable String because;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "the language of that reason: ar, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    @Option(
            names = "--office",
            paramLabel = "CODE",
            defaultValue = Registrar.OWN_OFFICE,
            description = "the office in whose name, never a person (default: ${DEFAULT-VALUE})")
    private String office = Registrar.OWN_OFFICE;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var named = RecordName.parse(record);
        var why = why();
        requireCode(office);
        options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var outcome = new Withdrawals(register.register()).withdraw(office, named.kind(), named.id(), why);
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

    /// Any code is an office's: the register keeps no list of offices.
    private static void requireCode(String office) {
        try {
            new Author(office);
        } catch (IllegalArgumentException noCode) {
            throw Refusal.ofWords(office.replaceAll("\\p{Cntrl}", "\uFFFD")
                    + " is no code of an office: write small letters, digits and hyphens with --office, as in archive");
        }
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

    private Reason why() {
        var spoken = Language.find(language)
                .orElseThrow(
                        () -> Refusal.ofWords("The language " + language + " is not one of ar, fr, en: choose one"));
        if (because == null || because.isBlank()) {
            throw Refusal.ofWords("To withdraw a record takes a reason, which is public: give it with --because");
        }
        if (because.length() > Withdrawing.LONGEST_REASON || because.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.ofWords(
                    "The reason is not one line of at most " + Withdrawing.LONGEST_REASON + " characters: shorten it");
        }
        return Reason.words(spoken.code(), because.strip());
    }
}
