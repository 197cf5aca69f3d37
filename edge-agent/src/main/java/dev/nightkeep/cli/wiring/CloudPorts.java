package dev.nightkeep.cli.wiring;

import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;

/** What drives deployed stacks. Each is opened anew, and closed by the caller. */
public interface CloudPorts {
    /** The state machines of the region. */
    StateMachines machines();

    /** The schedules of the region. */
    Schedules schedules();

    /** The stacks of the region. */
    Stacks stacks();

    /**
     * The installation of that name.
     *
     * @throws dev.nightkeep.error.ConfigurationException when there is none
     */
    default Installation installation(String name) {
        try (Stacks stacks = stacks()) {
            return Installation.find(stacks, name);
        }
    }

    /** How what is deployed is set up. */
    DeployedSettings settings();

    /** The secrets of the region. */
    SecretResolver secrets(Clock clock);

    /** The bucket of that name. */
    BackupStore store(String bucket);
}
