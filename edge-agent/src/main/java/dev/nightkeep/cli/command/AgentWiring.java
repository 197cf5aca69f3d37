package dev.nightkeep.cli.command;

import dev.nightkeep.agent.announce.OpenChannels;
import dev.nightkeep.agent.announce.TellPeople;
import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.LoadConfiguration;
import dev.nightkeep.agent.config.LoadedConfiguration;
import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.agent.heartbeat.WriteHeartbeat;
import dev.nightkeep.agent.log.AgentLog;
import dev.nightkeep.agent.metrics.PublishMetrics;
import dev.nightkeep.agent.proxy.ConfiguredProxy;
import dev.nightkeep.agent.run.OutcomeListener;
import dev.nightkeep.agent.run.RunContext;
import dev.nightkeep.agent.run.RunJobs;
import dev.nightkeep.agent.secret.Secrets;
import dev.nightkeep.agent.state.LocalState;
import dev.nightkeep.agent.storage.Mounts;
import dev.nightkeep.agent.storage.OpenStorage;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;

/** Puts the agent together for its commands. */
final class AgentWiring {
    private final CliEnvironment environment;
    private final Backends backends;
    private final Keys keys;

    AgentWiring(CliEnvironment environment, Backends backends, Keys keys) {
        this.environment = environment;
        this.backends = backends;
        this.keys = keys;
    }

    /** Reads a configuration. */
    LoadedConfiguration load(Path file) {
        return new LoadConfiguration(
                        Connectors.ofClassPath(), environment.variables(), environment.folder(), environment.zone())
                .load(file);
    }

    /** What runs of a configuration have in common. */
    RunContext context(AgentConfiguration configuration, AgentLog log) {
        ProxySelector.setDefault(new ConfiguredProxy(configuration.proxy(), environment.variables()));
        Path state = configuration.state().orElseGet(() -> LocalState.standardFolder(environment.variables()));
        return new RunContext(
                configuration,
                Connectors.ofClassPath(),
                new OpenStorage(backends, new Mounts()),
                () -> keys.sealing(configuration.sealing()),
                new Secrets(
                        environment.variables(), configuration.folder(), environment.clock(), configuration.vault()),
                LocalState.in(state, log::warn),
                environment.clock(),
                environment.variables(),
                environment.host(),
                log);
    }

    /** What runs jobs and tells of them. */
    RunJobs runner(RunContext context) {
        AgentConfiguration configuration = context.configuration();
        OpenChannels channels = new OpenChannels(context.secrets(), context.clock(), configuration.folder());
        List<OutcomeListener> listeners = List.of(
                new WriteHeartbeat(
                        () -> context.storage().open(configuration.storage()), context.clock(), context.host()),
                new PublishMetrics(configuration.metrics(), configuration.folder(), context.state(), context.host()),
                new TellPeople(configuration.channels(), channels, context.state(), context.host(), context.log()));
        return new RunJobs(context, listeners);
    }
}
