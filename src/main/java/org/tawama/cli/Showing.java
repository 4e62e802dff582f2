package org.tawama.cli;

import java.io.IOException;
import java.net.URI;
import org.tawama.founding.FoundedRegister;

/// Shows the register's faces for one command, at an address of this machine that nobody else is told, and takes them
/// away when the command is done with them.
public interface Showing {
    /// What the command does meanwhile.
    interface Use {
        void of(URI address, FoundedRegister register) throws IOException;
    }

    /// @param options [CommonOptions#unseen()], or [CommonOptions#unseenAsPublished()] for what is carried away
    void show(CommonOptions options, Use use) throws IOException;
}
