package org.tawama.faults;

import java.nio.file.Path;
import java.time.Clock;
import org.tawama.founding.FoundedRegister;
import org.tawama.store.StoreOptions;

/// A process of its own that opens a register, as a server does, says `writing`, and writes until it is killed or
/// asked to end. Arguments: data folder, folder of journals, name of the run, number of writers.
final class WritingProcess {
    private WritingProcess() {}

    static void main(String[] arguments) throws InterruptedException {
        var options = StoreOptions.in(Path.of(arguments[0])).toServe();
        var founded = FoundedRegister.open(options, Clock.systemUTC());
        Writers.start(founded.register(), Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
        System.out.println("writing");
        Thread.sleep(Long.MAX_VALUE);
    }
}
