package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import org.postgresql.ds.PGSimpleDataSource;

/// The way into the embedded server of a data folder, for its owner and for visitors.
record Door(DataFolder folder, int port) {
    private static final int CONNECT_LIMIT_SECONDS = 2;

    PGSimpleDataSource source() throws IOException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(Cluster.DATABASE);
        source.setUser(Cluster.ROLE);
        source.setPassword(Files.readString(folder.password()).strip());
        source.setConnectTimeout(CONNECT_LIMIT_SECONDS);
        source.setLoginTimeout(CONNECT_LIMIT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }
}
