package dev.nightkeep.recovery.route;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One method of one path.
 *
 * @param template   as in the description of the API: {@code /api/recovery/backups/{id}}
 * @param parameters that may stand in the query
 * @param body       whether a body of JSON is expected; without, none is taken
 * @param type       of the answer
 */
public record Route(
        String method,
        String template,
        Terms terms,
        Set<String> parameters,
        boolean body,
        String type,
        Endpoint endpoint) {
    /** What identifiers are made of: nothing that would have to be decoded. */
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z-]{1,100}");

    public Route {
        parameters = Set.copyOf(parameters);
    }

    /** The variables of the path where it is this route's; empty where it is not. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < wanted.length; i++) {
            boolean variable = wanted[i].startsWith("{");
            if (variable && VALUE.matcher(given[i]).matches()) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
