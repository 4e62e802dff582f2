package org.tawama.portal;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.tawama.app.RunningTawama;

/// Asks for an address to the letter, even one that no client of good manners would send.
final class Undecoded {
    private Undecoded() {}

    /// The whole answer, status line and headers included.
    static String get(RunningTawama tawama, String target) {
        try (var socket = new Socket("localhost", tawama.port())) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + target, broken);
        }
    }
}
