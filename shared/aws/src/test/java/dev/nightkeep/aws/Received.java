package dev.nightkeep.aws;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Optional;

/** A request as it came in. Its kind is the method and the operation that the query names, if any. */
record Received(String method, URI uri, Headers headers) {
    static Received of(HttpExchange exchange) {
        Headers headers = new Headers();
        headers.putAll(exchange.getRequestHeaders());
        return new Received(exchange.getRequestMethod(), exchange.getRequestURI(), headers);
    }

    /** {@code PUT}, {@code PUT part}, {@code POST uploads}, {@code POST complete}, {@code GET list}... */
    String kind() {
        String query = Optional.ofNullable(uri.getQuery()).orElse("");
        return (method + " " + operation(query)).strip();
    }

    boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    private static String operation(String query) {
        if (query.contains("partNumber=")) {
            return "part";
        }
        if (query.contains("uploadId=")) {
            return "upload";
        }
        return query.contains("list-type=")
                ? "list"
                : query.contains("delete") ? "delete" : query.contains("uploads") ? "uploads" : "";
    }
}
