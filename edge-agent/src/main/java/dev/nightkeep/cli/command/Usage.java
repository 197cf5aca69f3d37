package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import java.util.function.Supplier;

/** Values from the command line on their way into records that refuse wrong ones. */
final class Usage {
    private Usage() {}

    /** What the supplier makes; what it refuses is the caller's mistake, not a defect. */
    static <T> T checked(String command, Supplier<T> values) {
        try {
            return values.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    String.valueOf(e.getMessage()), "See 'nightkeep %s --help'".formatted(command), e);
        }
    }
}
