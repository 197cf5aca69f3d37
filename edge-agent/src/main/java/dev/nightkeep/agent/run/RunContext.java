package dev.nightkeep.agent.run;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.connector.Connector;
import dev.nightkeep.agent.connector.ConnectorContext;
import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.secret.Secrets;
import dev.nightkeep.agent.state.LocalState;
import dev.nightkeep.agent.storage.OpenStorage;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all runs have in common.
 *
 * @param keys      makes the key ring anew: keys are read when they are needed
 * @param variables of the environment
 * @param host      the name under which people know this machine
 */
public record RunContext(
        AgentConfiguration configuration,
        Connectors connectors,
        OpenStorage storage,
        Supplier<KeyRing> keys,
        Secrets secrets,
        LocalState state,
        Clock clock,
        Map<String, String> variables,
        String host,
        AgentLog log) {
    public RunContext {
        variables = Map.copyOf(variables);
    }

    /** The store, to be closed by the caller. */
    BackupStore open() {
        return storage.open(configuration.storage());
    }

    Connector connector(JobSettings job) {
        return connectors
                .find(job.connector())
                .orElseThrow(() -> new IllegalStateException("checked to be there: " + job.connector()));
    }

    /** What the connector of a job is given. */
    public ConnectorContext connectorContext(
            JobSettings job, Path workspace, boolean encrypted, Cancellation cancellation, AgentLog jobLog) {
        return new ConnectorContext(
                job.name(),
                job.settings(),
                secrets,
                workspace,
                configuration.folder(),
                variables,
                encrypted,
                clock,
                cancellation,
                jobLog::warn);
    }
}
