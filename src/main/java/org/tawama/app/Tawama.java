package org.tawama.app;

import org.tawama.cli.Commands;

/// Starts Tawama: one word after `./tawama` chooses what runs.
public final class Tawama {
    private Tawama() {}

    static void main(String[] words) {
        System.exit(Commands.run(Server::serve, Server::show, words));
    }
}
