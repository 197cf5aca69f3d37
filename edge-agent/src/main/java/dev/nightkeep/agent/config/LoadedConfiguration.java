package dev.nightkeep.agent.config;

import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.stream.Collectors;

/** What reading a configuration came to. */
public sealed interface LoadedConfiguration {
    /** It can be used. */
    record Valid(AgentConfiguration configuration) implements LoadedConfiguration {}

    /** It cannot, for all of these reasons. */
    record Invalid(List<Problem> problems) implements LoadedConfiguration {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The configuration.
     *
     * @throws ConfigurationException with every reason, when it cannot be used
     */
    default AgentConfiguration required() {
        return switch (this) {
            case Valid valid -> valid.configuration();
            case Invalid invalid ->
                throw new ConfigurationException(
                        "The configuration cannot be used:%n%s%n"
                                .formatted(invalid.problems().stream()
                                        .map(problem -> "  " + problem)
                                        .collect(Collectors.joining("%n".formatted()))),
                        "Correct it, and look with 'nightkeep agent validate'");
        };
    }
}
