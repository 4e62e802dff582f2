package org.tawama.register;

import static org.tawama.register.Trial.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says things to a register at random: new towns and later revisions, with references, origins, reasons, withheld
/// values, numbers of series, and now and then the erasure of what some records withheld. The same seed says the same.
final class Sayings {
    private static final List<String> NAMES =
            List.of("Béjaïa", "بجاية", "a \\\\ b", "\\u0000", "😀", "", "; drop table");

    private static final Reason LAW = Reason.code("law-18-07");

    private final Trial trial;
    private final Random random;

    Sayings(Trial trial, long seed) {
        this.trial = trial;
        this.random = new Random(seed);
    }

    /// Appends `times` times, one draft or some hundreds at once.
    Sayings say(int times) {
        for (var time = 0; time < times; time++) {
            var count = random.nextInt(4) == 0 ? 200 + random.nextInt(200) : 1 + random.nextInt(3);
            trial.register.append(Trial.ARCHIVE, ledger -> drafts(ledger, count));
            if (random.nextInt(3) > 0) trial.register.append(Trial.ARCHIVE, this::erasures);
        }
        return this;
    }

    private List<Draft> erasures(Ledger ledger) {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(number -> "t" + number + "x")
                .filter(record ->
                        random.nextBoolean() && !ledger.withheld(record).isEmpty())
                .limit(3)
                .map(record -> ledger.erasing(record, "erased", new Erasure(LAW, digests(ledger, record))))
                .toList();
    }

    private static Set<String> digests(Ledger ledger, String record) {
        return ledger.withheld(record).stream().map(Withheld::digest).collect(Collectors.toSet());
    }

    private List<Draft> drafts(Ledger ledger, int count) {
        var drafts = new ArrayList<Draft>();
        for (var index = 0; index < count; index++) drafts.add(draft(ledger));
        return drafts;
    }

    private Draft draft(Ledger ledger) {
        var fresh = random.nextBoolean();
        var record = "t" + (fresh ? ledger.next("t") : 1 + random.nextInt(60) + "x");
        var draft = Draft.of("town", record, "recorded", json("{'name': '" + name() + "', 'phone': '" + name() + "'}"));
        if (random.nextBoolean()) draft = draft.withholding("/phone", level());
        if (random.nextInt(3) == 0) draft = draft.referringTo(Set.of("dz", "_references", "t" + random.nextInt(9)));
        return fresh ? draft.from(Set.of("line " + record)) : draft;
    }

    private Level level() {
        return random.nextBoolean() ? Level.INTERNAL : Level.RESTRICTED;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
