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
        rotate,
        lost
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "ACT",
            description = {
                "list; rotate: the old key and the new one sign the handover;",
                "lost: the old key is lost for good, and a new one begins without a handover"
            })
    private Act act = Act.list;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        options.requireRegister();
        if (act == Act.lost && FoundedRegister.hasKey(options.data())) {
            throw Refusal.ofContent(
                    "The signing key in " + options.data() + " is there: replace it by ./tawama key rotate");
        }
        try (var opened = opened()) {
            switch (act) {
                case list -> opened.register().verifierKeys().forEach(key -> out.println(key.text()));
                case rotate -> {
                    var handover = opened.register().rotateKey();
                    out.println("From entry " + (handover.size() + 1) + " on "
                            + handover.appointed().text() + " signs; "
                            + handover.retired().text() + " stays listed. Publish the new key where the old one was.");
                }
                case lost ->
                    out.println(
                            "A new key signs from now on, and nothing shows that it follows the old one, which stays"
                                    + " listed: publish it where the old one was, and say so.");
            }
        }
        return Commands.DONE;
    }

    private FoundedRegister opened() {
        return act == Act.lost
                ? FoundedRegister.openWithNewKey(options.store(), Clock.systemUTC())
                : FoundedRegister.open(options.store(), Clock.systemUTC());
    }
}
