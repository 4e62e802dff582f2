package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// The way into the embedded server of a data folder, for its owner and for visitors.
record Door(DataFolder folder, int port) {
    private static final String OTHERS = """
            select count(*)
              from pg_stat_activity
             where datname = current_database()
               and usename = current_user
               and pid <> pg_backend_pid()""";
    private static final int CONNECT_LIMIT_SECONDS = 2;

    PGSimpleDataSource source() throws IOException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(Cluster.DATABASE);
        source.setUser(Cluster.ROLE);
        source.setPassword(Files.readString(folder.password()).strip());
        source.setConnectTimeout(CONNECT_LIMIT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    /// How many others are connected; 0 as well when the server is gone.
    static int visitors(PGSimpleDataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var others = statement.executeQuery(OTHERS)) {
            return others.next() ? others.getInt(1) : 0;
        } catch (SQLException gone) {
            return 0;
        }
    }
}
