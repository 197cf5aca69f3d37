package dev.nightkeep.recovery.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.error.NightkeepException;
import java.util.Map;

/** Failures as problem details (RFC 9457). */
public final class Problems {
    /** What the type of every problem begins with; the rest is its code. */
    public static final String TYPE = "urn:problem-type:nightkeep:";

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("backup-not-found", 404),
            Map.entry("object-not-found", 404),
            Map.entry("lease-held", 409),
            Map.entry("lease-lost", 409),
            Map.entry("precondition-failed", 409),
            Map.entry("run-cancelled", 409),
            Map.entry("unsupported-format", 422),
            Map.entry("empty-source", 422),
            Map.entry("store-full", 507),
            Map.entry("store-unavailable", 503),
            Map.entry("source-unavailable", 503),
            Map.entry("target-unavailable", 503));

    private static final String SOON = "5";

    private Problems() {}

    /** The answer to a request that failed like this. */
    public static HttpResponse of(NightkeepException failure) {
        return failure instanceof RefusedRequestException refused ? refused(refused) : failed(failure);
    }

    /** The answer where nobody knows what went wrong. Says nothing of it: it may quote anything. */
    public static HttpResponse internal() {
        return of(new RefusedRequestException(
                ProblemKind.INTERNAL, "An unexpected error occurred; the operator finds it by the correlation id"));
    }

    private static HttpResponse refused(RefusedRequestException refused) {
        ProblemKind kind = refused.kind();
        ObjectNode problem = describe(refused, kind.title(), kind.status());
        refused.members().forEach((name, value) -> problem.putPOJO(name, value));
        HttpResponse response = answer(kind.status(), problem);
        return new HttpResponse(response.status(), refused.headers(), response.payload());
    }

    private static HttpResponse failed(NightkeepException failure) {
        int status = STATUS.getOrDefault(failure.code(), failure.usage() ? 400 : 500);
        ObjectNode problem = describe(failure, title(failure.code()), status).put("remedy", failure.remedy());
        HttpResponse response = answer(status, problem);
        return failure.retryable() ? response.with("Retry-After", SOON) : response;
    }

    /** {@code store-unavailable} becomes {@code Store unavailable}. */
    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static ObjectNode describe(NightkeepException failure, String title, int status) {
        return ApiJson.object()
                .put("type", TYPE + failure.code())
                .put("title", title)
                .put("status", status)
                .put("detail", failure.failed() + ".")
                .put("code", failure.code())
                .put("retryable", failure.retryable());
    }

    private static HttpResponse answer(int status, ObjectNode problem) {
        return new HttpResponse(status, Headers.NONE, Payload.text(MediaTypes.PROBLEM, ApiJson.text(problem)));
    }

    /** A failure as a member of something else, such as an operation. */
    public static ObjectNode member(String code, String detail, String remedy) {
        return ApiJson.object()
                .put("type", TYPE + code)
                .put("title", title(code))
                .put("code", code)
                .put("detail", detail + ".")
                .put("remedy", remedy);
    }
}
