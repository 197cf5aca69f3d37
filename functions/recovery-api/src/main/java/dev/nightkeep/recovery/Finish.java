package dev.nightkeep.recovery;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.recovery.guard.ApiSettings;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.MediaTypes;
import dev.nightkeep.recovery.http.Payload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every answer has: entity tag, security headers, leave for other origins, and the body that the method allows. */
final class Finish {
    private static final String HTML_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OTHER_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private final ApiSettings settings;

    Finish(ApiSettings settings) {
        this.settings = settings;
    }

    HttpResponse of(HttpRequest request, HttpResponse response, String correlation) {
        HttpResponse tagged = tagged(request, response);
        HttpResponse finished = withAll(tagged.with(Correlation.HEADER, correlation), ALWAYS);
        finished = withAll(finished, bodyHeaders(finished.payload()));
        if (request.peer().secure()) {
            finished = finished.with("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        return bodiless(request, withAll(finished, origin(request)));
    }

    private static HttpResponse withAll(HttpResponse response, Map<String, String> headers) {
        HttpResponse more = response;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            more = more.with(header.getKey(), header.getValue());
        }
        return more;
    }

    /** What can be asked for again gets a tag; who has it already gets no body. */
    private static HttpResponse tagged(HttpRequest request, HttpResponse response) {
        boolean read = request.method().equals("GET") || request.method().equals("HEAD");
        if (!read || response.status() != 200 || !(response.payload() instanceof Payload.Whole whole)) {
            return response.with("Cache-Control", "no-store");
        }
        String tag = "\"%s\""
                .formatted(
                        Digest.of(whole.bytes(), 0, whole.bytes().length).hex().substring(0, 32));
        HttpResponse tagged = response.with("ETag", tag).with("Cache-Control", "private, no-cache");
        return has(request.headers(), tag) ? unchanged(tagged) : tagged;
    }

    private static boolean has(Headers headers, String tag) {
        return headers.all("if-none-match").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static HttpResponse unchanged(HttpResponse response) {
        return new HttpResponse(304, response.headers(), Payload.none());
    }

    private static Map<String, String> bodyHeaders(Payload payload) {
        return switch (payload) {
            case Payload.Whole whole when whole.type().isEmpty() -> Map.of("Content-Security-Policy", OTHER_POLICY);
            case Payload.Whole whole ->
                Map.of(
                        "Content-Type", whole.type(),
                        "Content-Length", Integer.toString(whole.bytes().length),
                        "Content-Security-Policy", whole.type().startsWith("text/html") ? HTML_POLICY : OTHER_POLICY);
            case Payload.Events events ->
                Map.of("Content-Type", MediaTypes.EVENTS, "Content-Security-Policy", OTHER_POLICY);
        };
    }

    /** Closed, but for origins that the operator named; a star is never sent. */
    private Map<String, String> origin(HttpRequest request) {
        Map<String, String> headers = new TreeMap<>(Map.of("Vary", "Accept, Authorization, Origin"));
        List<String> origins = request.headers().all("origin");
        if (origins.size() == 1 && settings.allowedOrigins().contains(origins.getFirst())) {
            headers.put("Access-Control-Allow-Origin", origins.getFirst());
            headers.put("Cross-Origin-Resource-Policy", "cross-origin");
            headers.put(
                    "Access-Control-Expose-Headers",
                    "ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                            + " X-Correlation-Id, Idempotent-Replayed");
        }
        return headers;
    }

    private static HttpResponse bodiless(HttpRequest request, HttpResponse response) {
        return request.method().equals("HEAD") ? response.carrying(Payload.none()) : response;
    }
}
