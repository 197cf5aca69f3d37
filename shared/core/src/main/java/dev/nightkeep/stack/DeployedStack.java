package dev.nightkeep.stack;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stack as it is deployed.
 *
 * @param status     as the cloud says it: {@code UPDATE_COMPLETE}
 * @param outputs    by their names
 * @param parameters by their names, as they were given
 */
public record DeployedStack(String name, String status, Map<String, String> outputs, Map<String, String> parameters) {
    public DeployedStack {
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** Whether nothing is under way, and the last change came to its end. */
    public boolean settled() {
        return status.endsWith("_COMPLETE") && !status.contains("ROLLBACK") && !status.startsWith("DELETE");
    }
}
