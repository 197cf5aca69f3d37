package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.wiring.CloudPorts;
import dev.nightkeep.cli.wiring.Clouds;
import dev.nightkeep.machine.StateMachines;
import dev.nightkeep.remote.LookAtRun;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.store.BackupStore;
import java.util.function.Function;

/** Opens an installation for the time of one command. */
final class RemoteAccess {
    private final Clouds clouds;

    RemoteAccess(Clouds clouds) {
        this.clouds = clouds;
    }

    /** An installation that is open. */
    record Opened(Installation installation, StateMachines machines, BackupStore store) {
        LookAtRun runs() {
            return new LookAtRun(machines, store, installation);
        }
    }

    <T> T with(Session session, StackOptions options, Function<Opened, T> work) {
        CloudPorts ports = clouds.open(options.region());
        Installation installation = ports.installation(options.stack(session.environment()));
        try (StateMachines machines = ports.machines();
                BackupStore store = ports.store(installation.bucket())) {
            return work.apply(new Opened(installation, machines, store));
        }
    }
}
