package org.tawama.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.tawama.app.RunningTawama;
import org.tawama.cli.Commands;

/// An archive of the shared register, something erased in it, with the copy of its site, made by the command once
/// for all tests of a run. Takes a minute or two: every page is copied in three languages.
final class CopiedSite {
    private CopiedSite() {}

    static Path archive() {
        return Made.ARCHIVE;
    }

    private static final class Made {
        static final Path ARCHIVE = make();

        private static Path make() {
            var tawama = RunningTawama.shared();
            ErasedParty.shared();
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
