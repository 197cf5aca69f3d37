package dev.nightkeep.execution;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.store.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One execution of a state machine.
 *
 * @param machine {@code backup}, {@code restore}, {@code verify}, {@code prune} or {@code scan}
 * @param name    of the execution, not its ARN
 */
public record ExecutionKey(String machine, String name) {
    private static final Pattern MACHINE = Pattern.compile("[a-z]{1,32}");

    public ExecutionKey {
        if (!MACHINE.matcher(machine).matches()) {
            throw new IllegalArgumentException("'%s' is not the name of a state machine".formatted(machine));
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an execution has a name");
        }
    }

    /** An object about it. Its folder has the hash of its name, which may hold what no key may. */
    public ObjectKey object(String file) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return ObjectKey.of("control/executions/%s/%s/%s".formatted(machine, Digest.of(bytes, 0, bytes.length), file));
    }
}
