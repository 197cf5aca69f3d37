package dev.nightkeep.agent.config;

import dev.nightkeep.agent.secret.VaultSettings;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.cli.options.SealingChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A configuration that was checked as a whole.
 *
 * @param file         that it was read from
 * @param keyElsewhere whether somebody takes it upon himself that the key is safe
 * @param metrics      as they stand; empty settings where there are none
 * @param proxy        likewise
 * @param state        where this host keeps its notes, where that is set
 */
public record AgentConfiguration(
        Path file,
        StorageSettings storage,
        SealingChoice sealing,
        boolean keyElsewhere,
        List<JobSettings> jobs,
        List<ChannelSettings> channels,
        Settings metrics,
        Settings proxy,
        LogSettings log,
        Optional<VaultSettings> vault,
        int parallel,
        Optional<Path> state) {
    public AgentConfiguration {
        jobs = List.copyOf(jobs);
        channels = List.copyOf(channels);
    }

    /** What relative paths are relative to. */
    public Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }
}
