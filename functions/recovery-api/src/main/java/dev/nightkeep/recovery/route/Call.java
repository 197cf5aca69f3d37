package dev.nightkeep.recovery.route;

import dev.nightkeep.access.Principal;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.Parameters;
import java.util.Map;

/**
 * A request that was let in.
 *
 * @param variables parts of the path, by their names in the route
 */
public record Call(
        HttpRequest request,
        Principal principal,
        String correlation,
        Map<String, String> variables,
        Parameters parameters) {
    public Call {
        variables = Map.copyOf(variables);
    }

    /** A part of the path that the route names. */
    public String variable(String name) {
        return java.util.Objects.requireNonNull(variables.get(name), name);
    }
}
