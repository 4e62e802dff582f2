package org.tawama.cli;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `serve`: starts the register and stays until it is asked to end.
@Command(
        name = "serve",
        description = "Start the register; the first start creates it and loads the founding page.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final ToIntFunction<CommonOptions> serve;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ServeCommand(ToIntFunction<CommonOptions> serve) {
        this.serve = serve;
    }

    @Override
    public Integer call() {
        if (options.port() < 0 || options.port() > 65_535) {
            throw Refusal.ofWords("The port " + options.port() + " does not exist: choose one from 0 to 65535");
        }
        options.publicAddress();
        return serve.applyAsInt(options);
    }
}
