package org.tawama.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/// Speaks to the server byte by byte, as no client of good manners would.
public final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /// What came back until the server ended the connection.
    ///
    /// @param head status line and headers; empty when the answer had none
    public record Reply(String head, String body) {
        static Reply parse(byte[] bytes) {
            var text = new String(bytes, UTF_8);
            var end = text.startsWith("HTTP/") ? text.indexOf("\r\n\r\n") : -1;
            return end < 0 ? new Reply("", text) : new Reply(text.substring(0, end), text.substring(end + 4));
        }

        public int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst();
        }
    }

    /// Asks for an address to the letter and ends the connection.
    public static Reply get(RunningTawama server, String target) {
        return send(server, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /// Sends the request, a byte for each letter, and waits until the server ends the connection.
    public static Reply send(RunningTawama server, String request) {
        return send(server, socket -> socket.getOutputStream().write(request.getBytes(ISO_8859_1)), request);
    }

    /// As [#send], and sends nothing more, whatever the request announced.
    static Reply announce(RunningTawama server, String request) {
        return send(
                server,
                socket -> {
                    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                    socket.shutdownOutput();
                },
                request);
    }

    /// As [#send], a few bytes at a time.
    static Reply sendSlowly(RunningTawama server, String request, int bytesAtOnce) {
        return send(
                server,
                socket -> {
                    var bytes = request.getBytes(ISO_8859_1);
                    var out = socket.getOutputStream();
                    for (var at = 0; at < bytes.length; at += bytesAtOnce) {
                        out.write(bytes, at, Math.min(bytesAtOnce, bytes.length - at));
                        out.flush();
                        Thread.yield();
                    }
                },
                request);
    }

    private interface Sending {
        void over(Socket socket) throws IOException;
    }

    private static Reply send(RunningTawama server, Sending sending, String request) {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            try {
                sending.over(socket);
            } catch (IOException answeredEarly) {
                // The server may answer and close before it has read all of what is too long.
            }
            return Reply.parse(socket.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + request.substring(0, Math.min(200, request.length())), broken);
        }
    }
}
