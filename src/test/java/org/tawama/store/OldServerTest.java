package org.tawama.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.StoreUnavailable.Reason;

/// No older PostgreSQL comes with the build: this one says of itself, in PostgreSQL's own protocol, that it is old.
class OldServerTest {
    private static final int ASKS_FOR_ENCRYPTION = 8;

    @TempDir
    private Path folder;

    @Test
    void refuses_an_older_postgresql_in_one_sentence_with_the_remedy() throws IOException {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server));
            var address = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort()
                    + "/register?user=u&password=p&preferQueryMode=simple";

            assertThatThrownBy(() -> Store.open(StoreOptions.in(folder).withDatabase(address)))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.FOREIGN_DATA))
                    .hasMessageContaining("runs PostgreSQL 17 and Tawama needs 18 or newer")
                    .hasMessageContaining("--database")
                    .hasMessageNotContaining("password");
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                talk(client);
            } catch (IOException ended) {
                // The client has read enough.
            }
        }
    }

    private static void talk(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        var length = in.readInt();
        for (; length == ASKS_FOR_ENCRYPTION; length = in.readInt()) {
            in.skipNBytes(length - Integer.BYTES);
            out.writeByte('N');
            out.flush();
        }
        in.skipNBytes(length - Integer.BYTES);
        say(out, 'R', new byte[Integer.BYTES]);
        for (var setting : List.of(
                "server_version\00017.4\0",
                "client_encoding\0UTF8\0",
                "server_encoding\0UTF8\0",
                "DateStyle\0ISO, MDY\0",
                "TimeZone\0UTC\0",
                "integer_datetimes\0on\0",
                "standard_conforming_strings\0on\0")) {
            say(out, 'S', setting.getBytes(StandardCharsets.US_ASCII));
        }
        say(out, 'Z', new byte[] {'I'});
        for (var message = in.read(); message == 'Q'; message = in.read()) {
            in.skipNBytes(in.readInt() - Integer.BYTES);
            say(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
            say(out, 'Z', new byte[] {'I'});
        }
    }

    private static void say(DataOutputStream out, char kind, byte[] text) throws IOException {
        out.writeByte(kind);
        out.writeInt(text.length + Integer.BYTES);
        out.write(text);
        out.flush();
    }
}
