package dev.nightkeep.local.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Payload;
import dev.nightkeep.recovery.http.Peer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Exchanges of the JDK's server as requests, and answers back. */
final class Exchanges {
    private static final int NO_BODY = -1;
    private static final int UNKNOWN_LENGTH = 0;

    private Exchanges() {}

    static HttpRequest request(HttpExchange exchange, byte[] body) {
        return new HttpRequest(
                exchange.getRequestMethod().toUpperCase(Locale.ROOT),
                Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("/"),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                new Headers(exchange.getRequestHeaders()),
                body,
                Peer.at(exchange.getRemoteAddress().getAddress().getHostAddress(), false, true));
    }

    static void send(HttpExchange exchange, HttpResponse response) throws IOException {
        response.headers()
                .values()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        switch (response.payload()) {
            case Payload.Whole whole -> send(exchange, response.status(), whole);
            case Payload.Events events -> send(exchange, response.status(), events);
        }
    }

    private static void send(HttpExchange exchange, int status, Payload.Whole whole) throws IOException {
        exchange.sendResponseHeaders(status, whole.bytes().length == 0 ? NO_BODY : whole.bytes().length);
        if (whole.bytes().length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(whole.bytes());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, Payload.Events events) throws IOException {
        exchange.sendResponseHeaders(status, UNKNOWN_LENGTH);
        try (OutputStream out = exchange.getResponseBody()) {
            events.stream().writeTo(out);
        }
    }
}
