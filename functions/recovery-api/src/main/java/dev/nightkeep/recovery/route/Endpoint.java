package dev.nightkeep.recovery.route;

import dev.nightkeep.recovery.http.HttpResponse;

/** What answers a route. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface Endpoint {
    HttpResponse answer(Call call);
}
