package dev.nightkeep.aws;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What becomes of one request. */
@FunctionalInterface
interface Fault {
    void apply(HttpExchange exchange, Received request, Upstream upstream) throws IOException;

    /** It is passed on, and its answer passed back. */
    static Fault none() {
        return (exchange, request, upstream) -> {
            HttpResponse<byte[]> answer =
                    upstream.send(request, exchange.getRequestBody().readAllBytes());
            begin(exchange, request, answer);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        };
    }

    /** It is refused with this status and error code, and the text says what it likes. */
    static Fault refused(int status, String code, String text) {
        String error =
                "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>"
                        .formatted(code, text);
        return answered(status, error);
    }

    static Fault refused(int status, String code) {
        return refused(status, code, "refused");
    }

    /** It is not passed on, but answered like this. */
    static Fault answered(int status, String body) {
        return (exchange, request, upstream) -> {
            exchange.getRequestBody().readAllBytes();
            boolean none = request.method().equals("HEAD");
            exchange.sendResponseHeaders(status, none ? -1 : body.length());
            if (!none) {
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        };
    }

    /** It is carried out, and nobody hears of it. */
    static Fault answerLost() {
        return (exchange, request, upstream) -> {
            upstream.send(request, exchange.getRequestBody().readAllBytes());
            exchange.close();
        };
    }

    /** The connection breaks after so many bytes of the answer's body. */
    static Fault answerCutAfter(int bytes) {
        return (exchange, request, upstream) -> {
            HttpResponse<byte[]> answer =
                    upstream.send(request, exchange.getRequestBody().readAllBytes());
            begin(exchange, request, answer);
            exchange.getResponseBody().write(answer.body(), 0, Math.min(bytes, answer.body().length));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** The connection breaks after so many bytes of the request's body. */
    static Fault requestCutAfter(int bytes) {
        return (exchange, request, upstream) -> {
            exchange.getRequestBody().readNBytes(bytes);
            exchange.close();
        };
    }

    /** One bit of the body is not the one that was sent. */
    static Fault damaged() {
        return (exchange, request, upstream) -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            body[body.length / 2] ^= 1;
            HttpResponse<byte[]> answer = upstream.send(request, body);
            begin(exchange, request, answer);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        };
    }

    /** The service does not know this header. */
    static Fault headerIgnored(String header) {
        return (exchange, request, upstream) -> {
            request.headers()
                    .keySet()
                    .removeIf(name -> name.toLowerCase(Locale.ROOT).equals(header));
            none().apply(exchange, request, upstream);
        };
    }

    private static void begin(HttpExchange exchange, Received request, HttpResponse<byte[]> answer) throws IOException {
        boolean head = request.method().equals("HEAD");
        answer.headers().map().forEach((name, values) -> {
            if (Upstream.isPassedOn(name) || (head && name.equalsIgnoreCase("content-length"))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean empty = head || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
    }
}
