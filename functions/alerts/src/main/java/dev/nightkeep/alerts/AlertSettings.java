package dev.nightkeep.alerts;

import dev.nightkeep.aws.S3Location;
import dev.nightkeep.aws.S3StoreSettings;
import dev.nightkeep.aws.S3Stores;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.health.DailySchedule;
import dev.nightkeep.store.BackupStore;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the template tells its functions, by environment variables. */
final class AlertSettings {
    private AlertSettings() {}

    static BackupStore store(Map<String, String> environment) {
        String bucket = "s3://" + required(environment, "NIGHTKEEP_BUCKET");
        return S3Stores.open(S3StoreSettings.of(S3Location.parse(bucket)).withEnvironment(environment));
    }

    static Optional<DailySchedule> schedule(Map<String, String> environment) {
        return optional(environment, "NIGHTKEEP_BACKUP_TIME")
                .map(time -> DailySchedule.parse(
                        time, optional(environment, "NIGHTKEEP_TIME_ZONE").orElse("UTC")));
    }

    /** Buckets have no quota; who pays for so much at most says it. */
    static OptionalLong quota(Map<String, String> environment) {
        Optional<String> bytes = optional(environment, "NIGHTKEEP_STORAGE_QUOTA_BYTES");
        bytes.filter(text -> !text.matches("[1-9][0-9]{0,17}")).ifPresent(text -> {
            throw new ConfigurationException(
                    "NIGHTKEEP_STORAGE_QUOTA_BYTES is '%s', which is no number of bytes".formatted(text),
                    "Set it to 100000000000, say, or leave it out");
        });
        return bytes.map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    static Optional<String> optional(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    static String required(Map<String, String> environment, String name) {
        return optional(environment, name)
                .orElseThrow(() -> new ConfigurationException(
                        "%s is not set".formatted(name), "Deploy this function with the template of Nightkeep"));
    }
}
