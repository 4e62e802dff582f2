package org.tawama.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tawama.app.RunningTawama;

/// Stands between a reader and the register, passes everything on, and changes the answers to some addresses.
public final class Forger implements AutoCloseable {
    private final RunningTawama server;
    private final Predicate<String> chosen;
    private final UnaryOperator<byte[]> forgery;
    private final HttpServer http;

    private Forger(RunningTawama server, Predicate<String> chosen, UnaryOperator<byte[]> forgery) throws IOException {
        this.server = server;
        this.chosen = chosen;
        this.forgery = forgery;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::pass);
        http.start();
    }

    /// Changes the answers to the addresses that are `chosen`.
    public static Forger of(RunningTawama server, Predicate<String> chosen, UnaryOperator<byte[]> forgery) {
        try {
            return new Forger(server, chosen, forgery);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Flips one bit in the middle of what it is given.
    public static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var address = exchange.getRequestURI().toString();
            var answer = server.bytes(address);
            var body = chosen.test(address) ? forgery.apply(answer.body()) : answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
