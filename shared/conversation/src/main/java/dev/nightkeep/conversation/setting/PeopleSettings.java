package dev.nightkeep.conversation.setting;

import dev.nightkeep.discord.value.Snowflake;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Who may talk to Nightkeep.
 *
 * @param role            whose members may do what administrators may
 * @param owners          people who need not wait between backups
 * @param requireApproval whether a second person has to approve what changes data
 * @param pace            how long everybody else waits between two backups
 */
public record PeopleSettings(Optional<Snowflake> role, Set<Snowflake> owners, boolean requireApproval, Duration pace) {
    /** How long people wait between two backups where nothing else is said. */
    public static final Duration PACE = Duration.ofMinutes(5);

    public PeopleSettings {
        owners = Set.copyOf(owners);
    }
}
