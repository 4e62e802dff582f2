package org.tawama.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tawama.founding.FoundedRegister;
import org.tawama.offline.Standing;
import org.tawama.opendata.Format;

/// `export archive`: what is deposited once a year, for readers who have nothing of ours: the site, the lists, the log,
/// the proofs, the description of the format, a verifier, and how to use it in three languages.
record ArchiveExport(SiteExport site) {
    private static final List<String> PAPERS =
            List.of("README.ar.txt", "README.fr.txt", "README.en.txt", "register.md", "verify.py");

    int to(Path output, Function<FoundedRegister, Standing> standing) throws IOException {
        try (var folder = NewFolder.at(output)) {
            site.showing()
                    .show(
                            site.options().unseen(),
                            (address, register) -> write(address, register, folder.draft(), standing.apply(register)));
            ArchiveSums.write(folder.draft());
            folder.done();
        }
        return Commands.DONE;
    }

    private void write(URI address, FoundedRegister register, Path archive, Standing standing) throws IOException {
        var copy = Files.createDirectory(archive.resolve("site"));
        site.copy(address, register, copy, standing);
        Files.move(copy.resolve("log/log.jsonl"), archive.resolve("log.jsonl"));
        var csv = List.of(Format.find("csv").orElseThrow());
        SiteExport.lists(register, standing).writeAll(archive.resolve("lists"), csv);
        for (var paper : PAPERS) {
            try (var text = ArchiveExport.class.getResourceAsStream("/archive/" + paper)) {
                Files.write(
                        archive.resolve(paper),
                        Objects.requireNonNull(text, paper).readAllBytes());
            }
        }
    }
}
