package org.tawama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tawama.founding.EmptyRegister;
import org.tawama.register.LogFile;
import org.tawama.register.TreeHead;
import org.tawama.register.Verdict;

/// `import FILE --as log`: an empty register takes an exported log to the letter.
record TakenLog(CommonOptions options, PrintWriter out) {
    /// The name that stands for no source but for the log itself.
    static final String SOURCE = "log";

    int take(List<Path> files, boolean dryRun) throws IOException {
        if (files.size() != 1) {
            throw Refusal.ofWords("A register has one log and " + files.size() + " files were named: name one");
        }
        return dryRun ? tryOut(files.getFirst()) : take(files.getFirst());
    }

    private int take(Path log) throws IOException {
        return new Fillings(out, options).say(log, EmptyRegister.take(options.store(), log));
    }

    private int tryOut(Path log) throws IOException {
        try (var stream = Files.newInputStream(log)) {
            return switch (LogFile.verify(stream, Set.of())) {
                case Verdict.Sound sound -> sayTriedOut(log, sound.head());
                case Verdict.Headers headers -> sayTriedOut(log, headers.head());
                case Verdict.Included one -> throw new IllegalStateException("one entry is no log: " + one.entry());
                case Verdict.Broken broken ->
                    throw Refusal.ofContent("The file " + log + " is broken at " + Fillings.words(broken)
                            + ": take another copy of it");
            };
        }
    }

    private int sayTriedOut(Path log, TreeHead head) {
        out.println(log.getFileName() + ": " + head.size() + " entries, root " + head.root()
                + " (tried out, nothing recorded).");
        return Commands.DONE;
    }
}
