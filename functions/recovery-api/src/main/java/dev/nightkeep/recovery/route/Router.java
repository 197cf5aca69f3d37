package dev.nightkeep.recovery.route;

import dev.nightkeep.recovery.guard.Traffic;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the route of a request. */
public final class Router {
    private static final int LONGEST = 4096;

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** All of them, in the order in which they were given. */
    public List<Route> routes() {
        return routes;
    }

    /**
     * A route with the variables of the path.
     *
     * @param variables by their names in the template
     */
    public record Found(Route route, Map<String, String> variables) {}

    /**
     * The route of a request; {@code HEAD} goes where {@code GET} goes, unless that changes something.
     *
     * @throws RefusedRequestException when there is no such path, or the method is not allowed there
     */
    public Found find(HttpRequest request) {
        if (request.path().length() + request.query().length() > LONGEST) {
            throw new RefusedRequestException(
                    ProblemKind.URI_TOO_LONG, "The address has more than %d characters".formatted(LONGEST));
        }
        List<Found> here = routes.stream()
                .flatMap(route -> route.match(request.path()).map(variables -> new Found(route, variables)).stream())
                .toList();
        if (here.isEmpty()) {
            throw new RefusedRequestException(ProblemKind.NOT_FOUND, "There is no such path");
        }
        return here.stream()
                .filter(found -> methods(found.route()).contains(request.method()))
                .findFirst()
                .orElseThrow(() -> new RefusedRequestException(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        "The method is none of those that are allowed here",
                        Headers.NONE.with("Allow", allowed(here)),
                        Map.of()));
    }

    /** The methods that a path allows, as the header {@code Allow} names them; empty where there is no such path. */
    public Optional<String> allowed(String path) {
        List<Found> here = routes.stream()
                .flatMap(route -> route.match(path).map(variables -> new Found(route, variables)).stream())
                .toList();
        return here.isEmpty() ? Optional.empty() : Optional.of(allowed(here));
    }

    private static String allowed(List<Found> here) {
        TreeSet<String> methods = here.stream()
                .flatMap(found -> methods(found.route()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static List<String> methods(Route route) {
        boolean changes = route.terms().traffic() == Traffic.WRITE;
        return route.method().equals("GET") && !changes ? List.of("GET", "HEAD") : List.of(route.method());
    }
}
