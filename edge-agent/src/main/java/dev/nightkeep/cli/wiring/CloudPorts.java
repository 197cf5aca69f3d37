package dev.nightkeep.cli.wiring;

import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;

/** What drives deployed stacks. Each is opened anew, and closed by the caller. */
public interface CloudPorts {
    StateMachines machines();

    Schedules schedules();

    Stacks stacks();

    DeployedSettings settings();

    SecretResolver secrets(Clock clock);

    /** The bucket of that name. */
    BackupStore store(String bucket);
}
