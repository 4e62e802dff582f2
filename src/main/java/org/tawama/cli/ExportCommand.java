package org.tawama.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
        return Commands.DONE;
    }
}
