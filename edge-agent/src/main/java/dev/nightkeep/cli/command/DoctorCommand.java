package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.DoctorResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.CloudPorts;
import dev.nightkeep.cli.wiring.Clouds;
import dev.nightkeep.cli.wiring.HostChecks;
import dev.nightkeep.doctor.CheckInstallation;
import dev.nightkeep.doctor.CheckOperation;
import dev.nightkeep.doctor.DeployedSettings;
import dev.nightkeep.schedule.Schedules;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.stack.Installation;
import dev.nightkeep.stack.Stacks;
import dev.nightkeep.store.BackupStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep doctor}. */
@Command(
        name = "doctor",
        header = "See whether a deployed stack is as it should be, and what to do where it is not.",
        description = {
            "",
            "Reads the settings of the bucket, the key, the functions and the schedules, whether somebody is told of"
                    + " alerts, whether a connection string is stored (it is not shown), and when the last good backup"
                    + " was made. Changes nothing. Without a stack, it looks whether this machine could deploy one. The"
                    + " exit code is 1 where a check failed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep doctor --stack nightkeep",
            "  nightkeep doctor --stack nightkeep --region eu-central-1 --json",
            "  nightkeep doctor"
        })
final class DoctorCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Clouds clouds;

    @Mixin
    private final StackOptions stack = new StackOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DoctorCommand(CommandFrame frame, Clouds clouds) {
        this.frame = frame;
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::check);
    }

    private CommandResult check(Session session) {
        CliEnvironment environment = session.environment();
        if (!stack.named(environment)) {
            return DoctorResult.of("this machine", new HostChecks(environment).check());
        }
        CloudPorts ports = clouds.open(stack.region());
        try (Stacks stacks = ports.stacks()) {
            return check(environment, ports, stacks, Installation.find(stacks, stack.stack(environment)));
        }
    }

    private static CommandResult check(
            CliEnvironment environment, CloudPorts ports, Stacks stacks, Installation installation) {
        try (DeployedSettings settings = ports.settings();
                Schedules schedules = ports.schedules();
                SecretResolver secrets = ports.secrets(environment.clock());
                BackupStore store = ports.store(installation.bucket())) {
            CheckOperation operation = new CheckOperation(stacks, schedules, secrets, store, environment.clock());
            return DoctorResult.of(
                    "the stack " + installation.name(), new CheckInstallation(settings, operation).check(installation));
        }
    }
}
