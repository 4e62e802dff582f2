package org.tawama.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Terms;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Reason;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.store.StoreOptions;
import org.tawama.vocabulary.LocalText;

/// States every agreement of a loaded register once more, under a title of its own, so that lists of the past are as
/// long as lists of today and none of their items is the same. Prints the last entry before.
///
/// Arguments: data folder.
public final class Revise {
    private static final Reason WHY = Reason.words("en", "Each has a title now.");
    private static final int BATCH = 1_000;

    private Revise() {}

    public static void main(String[] arguments) {
        try (var register = FoundedRegister.open(StoreOptions.in(Path.of(arguments[0])), Clock.systemUTC())) {
            var before = register.records().head();
            Stream.iterate(
                            page(register, ""),
                            held -> !held.isEmpty(),
                            held -> page(register, held.getLast().id()))
                    .forEach(held -> register.registrar()
                            .write(
                                    "bench",
                                    "recorded",
                                    WHY,
                                    desk -> held.forEach(one -> {
                                        if (one.value() instanceof Agreement.Decentralised twinning) {
                                            desk.put(Kind.AGREEMENT, titled(twinning), Set.of());
                                        }
                                    })));
            System.out.println(before);
        }
    }

    private static List<Held<Agreement>> page(FoundedRegister register, String after) {
        return register.records().list(Kind.AGREEMENT, after, BATCH, Known.latest());
    }

    private static Agreement titled(Agreement.Decentralised agreement) {
        var terms = agreement.terms();
        var id = agreement.id().text();
        return new Agreement.Decentralised(
                agreement.id(),
                new Terms(
                        LocalText.of("Accord " + id, "اتفاق " + id, "Agreement " + id),
                        terms.form(),
                        terms.parties(),
                        terms.actions(),
                        terms.publications(),
                        terms.relations(),
                        terms.themes(),
                        terms.evidence()));
    }
}
