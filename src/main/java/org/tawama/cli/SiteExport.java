package org.tawama.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.tawama.founding.FoundedRegister;
import org.tawama.offline.LogFiles;
import org.tawama.offline.SiteCopy;
import org.tawama.offline.Standing;
import org.tawama.opendata.Format;
import org.tawama.register.LogFile;
import org.tawama.registrar.Known;

/// `export site`: the whole public site as files, with every list in every format and the log beside.
record SiteExport(CommonOptions options, Showing showing, PrintWriter words, boolean terminal) {

    int to(Path output, Function<FoundedRegister, Standing> standing) throws IOException {
        try (var folder = NewFolder.at(output)) {
            showing.show(
                    options.unseen(),
                    (address, register) -> copy(address, register, folder.draft(), standing.apply(register)));
            folder.done();
        }
        return Commands.DONE;
    }

    /// Writes the copy into `draft`, which is empty. The log beside it is whole, whatever its pages show.
    void copy(URI address, FoundedRegister register, Path draft, Standing standing) throws IOException {
        var head = register.register().head().size();
        try {
            var pages = SiteCopy.write(address, draft, standing, this::tell);
            LogFiles.write(
                    address,
                    draft.resolve("log"),
                    head,
                    register.register().checkpoint(head).note().note());
            say("Copied " + pages + " pages of the register up to entry " + standing.entry() + ".");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("the copy was ended before it was whole", ended);
        }
        lists(register, standing).writeAll(draft.resolve("data"), Format.all());
        try (var log = new BufferedOutputStream(Files.newOutputStream(draft.resolve("log/log.jsonl")))) {
            LogFile.write(register.register(), head, log);
        }
    }

    /// The lists as the pages of a copy show them.
    static WholeLists lists(FoundedRegister register, Standing standing) {
        return new WholeLists(
                register.records(),
                standing.day(),
                Known.at(standing.entry()),
                register.register().origin());
    }

    private void tell(int pages) {
        if (!terminal) return;
        words.print("\r" + pages + " pages");
        words.flush();
    }

    private void say(String sentence) {
        words.println((terminal ? "\r" : "") + sentence);
        words.flush();
    }
}
