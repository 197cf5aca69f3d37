package dev.nightkeep.workflow.prune;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.retention.RetentionPolicy;
import dev.nightkeep.retention.RetentionTerms;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the template says about retention, by {@code NIGHTKEEP_RETENTION} and {@code NIGHTKEEP_AD_HOC_DAYS}. */
final class RetentionSettings {
    private RetentionSettings() {}

    /** Nothing is pruned by a guess: without a policy this fails. */
    static RetentionTerms of(Map<String, String> environment) {
        String policy = Optional.ofNullable(environment.get("NIGHTKEEP_RETENTION"))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ConfigurationException(
                        "NIGHTKEEP_RETENTION is not set, so nobody says which backups are kept",
                        "Deploy this function with the template of Nightkeep"));
        return new RetentionTerms(RetentionPolicy.parse(policy), byHand(environment));
    }

    private static Duration byHand(Map<String, String> environment) {
        String days = environment.getOrDefault("NIGHTKEEP_AD_HOC_DAYS", "7");
        if (!days.matches("[1-9][0-9]{0,3}")) {
            throw new ConfigurationException(
                    "NIGHTKEEP_AD_HOC_DAYS is '%s', which is no number of days".formatted(days), "Set it to 7, say");
        }
        return Duration.ofDays(Integer.parseInt(days));
    }
}
