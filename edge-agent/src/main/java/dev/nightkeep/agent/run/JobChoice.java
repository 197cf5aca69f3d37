package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.state.LocalState;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Which jobs are meant. */
public sealed interface JobChoice {
    /** Those of these names, whether they are enabled or not. */
    record Named(List<String> names) implements JobChoice {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** Those that are enabled. */
    record All() implements JobChoice {}

    /** Those that are enabled and due, and were not run since: also what was due while this host was off. */
    record Due() implements JobChoice {}

    /**
     * The jobs of a configuration that are meant.
     *
     * @throws ConfigurationException when one that is named is not there
     */
    default List<JobSettings> of(AgentConfiguration configuration, LocalState state, Instant now) {
        return switch (this) {
            case Named named ->
                named.names().stream().map(name -> find(configuration, name)).toList();
            case All all ->
                configuration.jobs().stream().filter(JobSettings::enabled).toList();
            case Due due ->
                configuration.jobs().stream()
                        .filter(JobSettings::enabled)
                        .filter(job ->
                                job.timing().isDue(state.notes(job.name()).lastRun(), now))
                        .toList();
        };
    }

    /** The job of that name. */
    private static JobSettings find(AgentConfiguration configuration, String name) {
        return configuration.jobs().stream()
                .filter(job -> job.name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "There is no job '%s' in %s".formatted(name, configuration.file()),
                        "Its jobs are: "
                                + configuration.jobs().stream()
                                        .map(JobSettings::name)
                                        .map(JobName::value)
                                        .collect(Collectors.joining(", "))));
    }
}
