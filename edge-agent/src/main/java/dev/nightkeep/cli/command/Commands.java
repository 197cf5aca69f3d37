package dev.nightkeep.cli.command;

import dev.nightkeep.access.Scope;
import dev.nightkeep.cli.options.ArrayRuleConverter;
import dev.nightkeep.cli.options.ByteCount;
import dev.nightkeep.cli.options.ByteCountConverter;
import dev.nightkeep.cli.options.ChoiceConverter;
import dev.nightkeep.cli.options.EncryptionKind;
import dev.nightkeep.cli.options.JobNameConverter;
import dev.nightkeep.cli.options.KeyKindChoice;
import dev.nightkeep.cli.options.LifetimeConverter;
import dev.nightkeep.cli.options.MomentConverter;
import dev.nightkeep.cli.options.NamespaceConverter;
import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.ShareConverter;
import dev.nightkeep.cli.options.StrategyConverter;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.wiring.AwsClouds;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Clouds;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.conflict.ArrayRule;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conflict.Side;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.ValidatorRule;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Puts the commands together. */
public final class Commands {
    private static final int NARROWEST_HELP = 80;
    private static final int WIDEST_HELP = 120;

    private Commands() {}

    /** The root command with all its subcommands, bound to the surroundings. */
    public static CommandLine commandLine(CliEnvironment environment) {
        return commandLine(environment, new AwsClouds(environment.variables()));
    }

    /** The same, with another way to what is deployed. */
    static CommandLine commandLine(CliEnvironment environment, Clouds clouds) {
        CommandFrame frame = new CommandFrame(environment);
        Backends backends = new Backends(environment.variables());
        Keys keys = new Keys(environment.variables());
        BackupFinder finder = new BackupFinder(environment, backends);
        CommandLine root = new CommandLine(new RootCommand())
                .addSubcommand(new BackupCommand(frame, backends, keys))
                .addSubcommand(new ListCommand(frame, backends))
                .addSubcommand(new ShowCommand(frame, backends))
                .addSubcommand(new VerifyCommand(frame, finder, keys))
                .addSubcommand(new RestoreCommand(frame, finder, backends, keys))
                .addSubcommand(new DiffCommand(frame, finder, backends, keys))
                .addSubcommand(new HistoryCommand(frame, backends, keys))
                .addSubcommand(new UndoCommand(frame, backends, keys))
                .addSubcommand(new UnpackCommand(frame, finder, keys))
                .addSubcommand(new RekeyCommand(frame, backends, keys))
                .addSubcommand(keysCommand(frame, backends, keys))
                .addSubcommand(new ScanCommand(frame, backends))
                .addSubcommand(new RecoverCommand(frame, backends, keys))
                .addSubcommand(new DeleteCommand(frame, backends))
                .addSubcommand(new PruneCommand(frame, backends))
                .addSubcommand(new SweepCommand(frame, backends))
                .addSubcommand(new UnlockCommand(frame, backends))
                .addSubcommand(token(frame, backends))
                .addSubcommand(remote(frame, new RemoteAccess(clouds)))
                .addSubcommand(schedule(frame, new ScheduleAccess(clouds)))
                .addSubcommand(new DeployCommand(frame, clouds))
                .addSubcommand(new DoctorCommand(frame, clouds))
                .addSubcommand(new AuditCommand(frame, backends))
                .addSubcommand(agent(frame, new AgentWiring(environment, backends, keys)));
        return readable(converting(configured(root, environment), environment));
    }

    private static CommandLine remote(CommandFrame frame, RemoteAccess access) {
        return new CommandLine(new RemoteCommand())
                .addSubcommand(new RemoteBackupCommand(frame, access))
                .addSubcommand(new RemoteRestoreCommand(frame, access))
                .addSubcommand(new RemoteVerifyCommand(frame, access))
                .addSubcommand(new RemoteListCommand(frame, access))
                .addSubcommand(new RemoteStatusCommand(frame, access))
                .addSubcommand(new RemoteCancelCommand(frame, access));
    }

    private static CommandLine schedule(CommandFrame frame, ScheduleAccess access) {
        return new CommandLine(new ScheduleCommand())
                .addSubcommand(new ScheduleShowCommand(frame, access))
                .addSubcommand(new ScheduleSetCommand(frame, access))
                .addSubcommand(new SchedulePauseCommand(frame, access))
                .addSubcommand(new ScheduleResumeCommand(frame, access));
    }

    private static CommandLine agent(CommandFrame frame, AgentWiring wiring) {
        return new CommandLine(new AgentCommand())
                .addSubcommand(new AgentInitCommand(frame, wiring))
                .addSubcommand(new AgentRunCommand(frame, wiring))
                .addSubcommand(new AgentServeCommand(frame, wiring))
                .addSubcommand(new AgentPruneCommand(frame, wiring))
                .addSubcommand(new AgentInstallCommand(frame, wiring))
                .addSubcommand(new AgentDoctorCommand(frame, wiring))
                .addSubcommand(new AgentValidateCommand(frame, wiring))
                .addSubcommand(new AgentSchemaCommand(frame));
    }

    private static CommandLine token(CommandFrame frame, Backends backends) {
        return new CommandLine(new TokenCommand())
                .addSubcommand(new TokenCreateCommand(frame, backends))
                .addSubcommand(new TokenListCommand(frame, backends))
                .addSubcommand(new TokenRevokeCommand(frame, backends));
    }

    private static CommandLine keysCommand(CommandFrame frame, Backends backends, Keys keys) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new KeysGenerateCommand(frame))
                .addSubcommand(new KeysCheckCommand(frame, backends, keys));
    }

    private static CommandLine converting(CommandLine root, CliEnvironment environment) {
        return root.registerConverter(JobName.class, new JobNameConverter())
                .registerConverter(Namespace.class, new NamespaceConverter())
                .registerConverter(Instant.class, new MomentConverter(environment.zone()))
                .registerConverter(Duration.class, new LifetimeConverter())
                .registerConverter(Scope.class, new ChoiceConverter<>(Scope.class))
                .registerConverter(Double.class, new ShareConverter())
                .registerConverter(DataFormat.class, new ChoiceConverter<>(DataFormat.class))
                .registerConverter(Compression.class, new ChoiceConverter<>(Compression.class))
                .registerConverter(RestoreStrategy.class, new StrategyConverter())
                .registerConverter(ArrayRule.class, new ArrayRuleConverter())
                .registerConverter(ByteCount.class, new ByteCountConverter())
                .registerConverter(ValidatorRule.class, new ChoiceConverter<>(ValidatorRule.class))
                .registerConverter(Side.class, new ChoiceConverter<>(Side.class))
                .registerConverter(
                        RollbackOptions.Rollback.class, new ChoiceConverter<>(RollbackOptions.Rollback.class))
                .registerConverter(EncryptionKind.class, new ChoiceConverter<>(EncryptionKind.class))
                .registerConverter(KeyKindChoice.class, new ChoiceConverter<>(KeyKindChoice.class))
                .registerConverter(Machine.class, new ChoiceConverter<>(Machine.class));
    }

    /** Options in the order in which they are meant to be read, and a usage line that fits. */
    private static CommandLine readable(CommandLine root) {
        for (CommandLine command : root.getSubcommands().values()) {
            readable(command);
            command.getCommandSpec()
                    .usageMessage()
                    .abbreviateSynopsis(true)
                    .sortOptions(false)
                    .parameterListHeading("%n")
                    .optionListHeading("%nOptions:%n");
        }
        return root;
    }

    private static CommandLine configured(CommandLine root, CliEnvironment environment) {
        FailureHandler failures = new FailureHandler(environment);
        return root.setOut(new PrintWriter(
                        environment.out(), true, environment.out().charset()))
                .setErr(new PrintWriter(
                        environment.err(), true, environment.err().charset()))
                .setUsageHelpWidth(Math.clamp(environment.terminal().columns(), NARROWEST_HELP, WIDEST_HELP))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                // An argument that begins with @ is what it is, not a file to read arguments from.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
