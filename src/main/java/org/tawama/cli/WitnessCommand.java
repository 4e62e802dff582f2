package org.tawama.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.WitnessKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `witness`: whose cosignatures the log keeps.
@Command(
        name = "witness",
        description = "List the witnesses of the log, or add one by its key.",
        mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {
    /// What may be done.
    enum Act {
        list,
        add
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "ACT", description = "list, or add; a witness is never taken off the list")
    private Act act = Act.list;

    @Parameters(index = "1", paramLabel = "KEY", arity = "0..1", description = "the witness's key, name+hash+key")
    private @Nullable String key;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var adding = act == Act.add ? java.util.Optional.of(witness()) : java.util.Optional.<WitnessKey>empty();
        options.requireRegister();
        try (var opened = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            adding.ifPresent(opened.register()::addWitness);
            opened.register().witnesses().forEach(witness -> out.println(witness.text()));
        }
        return Commands.DONE;
    }

    private WitnessKey witness() {
        try {
            return WitnessKey.parse(key == null ? "" : key);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.ofWords("The key " + key
                    + " is no witness's key: write it whole, name+hash+key, with the type 4" + " of cosignatures");
        }
    }
}
