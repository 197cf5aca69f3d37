package dev.nightkeep.recovery;

import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.MediaTypes;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import dev.nightkeep.recovery.route.Route;

/** What a request must look like before anybody reads it. */
record Admission(int maxBodyBytes) {
    void requireSize(HttpRequest request) {
        if (request.body().length > maxBodyBytes) {
            throw new RefusedRequestException(
                    ProblemKind.BODY_TOO_LARGE, "The body has more than %d bytes".formatted(maxBodyBytes));
        }
    }

    void requireForm(HttpRequest request, Route route) {
        boolean events = route.template().startsWith("/api/recovery/operations/")
                && MediaTypes.accepted(request.headers(), MediaTypes.EVENTS);
        if (!events && !MediaTypes.accepted(request.headers(), MediaTypes.bare(route.type()))) {
            throw new RefusedRequestException(
                    ProblemKind.NOT_ACCEPTABLE,
                    "The answer here is " + MediaTypes.bare(route.type()) + ", which the header Accept does not take");
        }
        if (route.body()) {
            requireJson(request);
        } else if (request.hasBody()) {
            throw new RefusedRequestException(
                    ProblemKind.INVALID_BODY, "There is no body here; what is wanted stands in the address");
        }
    }

    private static void requireJson(HttpRequest request) {
        String type = request.headers().single("content-type").orElse("");
        if (!MediaTypes.bare(type).equals(MediaTypes.JSON)) {
            throw new RefusedRequestException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type does not say " + MediaTypes.JSON);
        }
    }
}
