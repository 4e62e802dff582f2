package org.tawama.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tawama.app.RunningTawama;
import org.tawama.cli.Commands;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Register;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Withdrawals;

/// An archive of the shared register, something erased and something withdrawn in it, with the copy of its site, made
/// by the command once
/// for all tests of a run. Takes a minute or two: every page is copied in three languages.
final class CopiedSite {
    static final String WITHDRAWN = "p-withdrawn";

    private CopiedSite() {}

    static Path archive() {
        return Made.ARCHIVE;
    }

    /// A record that was taken back the moment before: the latest entries still lead to it.
    private static void withdrawSomething(Register register) {
        register.append(new Author("tawama"), ledger -> {
            var like = ledger.find("p1").orElseThrow();
            return List.of(Draft.of("party", WITHDRAWN, "imported", like.body())
                    .because(Occasion.BATCH.reason("copied-1"))
                    .referringTo(Set.copyOf(like.references())));
        });
        new Withdrawals(register).withdraw("tawama", "copied-1", Withdrawals.reason("copied-1"));
    }

    private static final class Made {
        static final Path ARCHIVE = make();

        private static Path make() {
            var tawama = RunningTawama.shared();
            ErasedParty.shared();
            withdrawSomething(tawama.register().register());
            PortalFixture.awaitLists(tawama);
            try {
                var folder = Files.createDirectories(Path.of("target", "archives"))
                        .resolve(UUID.randomUUID().toString());
                var exit = Commands.run(
                        options -> 2,
                        (options, use) -> use.of(tawama.address(), tawama.register()),
                        "export",
                        "archive",
                        "--output",
                        folder.toString());
                if (exit != 0) throw new AssertionError("export archive ended with " + exit);
                return folder.toAbsolutePath();
            } catch (IOException unwritable) {
                throw new AssertionError(unwritable);
            }
        }
    }
}
