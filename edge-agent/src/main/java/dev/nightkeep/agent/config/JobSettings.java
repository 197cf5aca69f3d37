package dev.nightkeep.agent.config;

import dev.nightkeep.agent.connector.Material;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.retention.RetentionPolicy;
import java.util.List;
import java.util.Optional;

/**
 * One job.
 *
 * @param connector the name of what backs it up
 * @param settings  of the connector
 * @param verify    the share of each new backup that is read again, 0 to 1
 * @param channels  the channels that hear of it; empty for all
 */
public record JobSettings(
        JobName name,
        boolean enabled,
        String connector,
        Settings settings,
        JobTiming timing,
        Optional<RetentionPolicy> keep,
        RetryTerms retry,
        double verify,
        DataFormat format,
        Compression compression,
        int level,
        int threads,
        Thresholds thresholds,
        List<String> channels) {
    public JobSettings {
        compression.requireLevel(level);
        channels = List.copyOf(channels);
    }

    /** What is asked of the engine, for that material. */
    public BackupRequest request(Material material) {
        return new BackupRequest(
                name,
                BackupType.FULL,
                material.selection(),
                format,
                compression,
                level,
                material.files(),
                threads,
                material.allowEmpty());
    }
}
