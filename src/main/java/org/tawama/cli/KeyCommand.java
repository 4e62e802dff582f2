package org.tawama.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `key`: the keys that signed the log, and a new one in the place of the one that signs now.
@Command(
        name = "key",
        description = "List the keys of the log, or replace the one that signs by a new one.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
    /// What may be done.
    enum Act {
        list,
        rotate
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ACT", description = "list, or rotate: the old key and the new one sign the handover")
    private Act act = Act.list;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        options.requireRegister();
        try (var opened = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            switch (act) {
                case list -> opened.register().verifierKeys().forEach(key -> out.println(key.text()));
                case rotate -> {
                    var handover = opened.register().rotateKey();
                    out.println("From entry " + (handover.size() + 1) + " on "
                            + handover.appointed().text() + " signs; "
                            + handover.retired().text() + " stays listed. Publish the new key where the old one was.");
                }
            }
        }
        return Commands.DONE;
    }
}
