package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.install.SystemdUnits;
import dev.nightkeep.agent.process.ExternalProgram;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep agent install}. */
@Command(
        name = "install",
        header = "Write and enable a systemd service and a timer that run what is due.",
        description = {
            "",
            "The timer starts the service when a schedule of the configuration says so, and after the host was off. Install"
                    + " again when a schedule was changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep agent install --config /etc/nightkeep/nightkeep.yaml --print",
            "  sudo nightkeep agent install --config /etc/nightkeep/nightkeep.yaml",
            "  nightkeep agent install --user"
        })
final class AgentInstallCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final AgentWiring wiring;

    @Option(names = "--user", description = "For this user's own systemd, without root.")
    private boolean user;

    @Option(names = "--print", description = "Only show the units.")
    private boolean print;

    @Option(names = "--jar", paramLabel = "<file>", description = "The JAR that is run (default: this one).")
    private @Nullable Path jar;

    @Mixin
    private final AgentFileOptions file = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentInstallCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::install);
    }

    private CommandResult install(Session session) {
        CliEnvironment environment = session.environment();
        AgentConfiguration configuration = wiring.load(file.file(environment)).required();
        Map<String, String> units =
                new SystemdUnits(configuration, new SystemdUnits.Program(java(), jar(environment)), user).files();
        if (print) {
            return result(units, List.of());
        }
        Path folder = folder(environment);
        units.forEach((name, text) -> write(folder.resolve(name), text));
        enable(environment);
        return result(
                units,
                List.of(
                        "Wrote %s into %s, and enabled the timer."
                                .formatted(String.join(" and ", units.keySet()), folder),
                        "Look with: systemctl %slist-timers %s.timer"
                                .formatted(user ? "--user " : "", SystemdUnits.NAME)));
    }

    private static CommandResult result(Map<String, String> units, List<String> said) {
        List<String> lines = new ArrayList<>(said);
        if (said.isEmpty()) {
            units.forEach((name, text) -> {
                lines.add("# " + name);
                lines.addAll(text.lines().toList());
                lines.add("");
            });
        }
        var json = Json.object();
        units.forEach(json::put);
        return new CommandResult(ExitCode.DONE, lines, json);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private Path jar(CliEnvironment environment) {
        if (jar != null) {
            return environment.folder().resolve(jar).normalize();
        }
        Path running = Path.of(System.getProperty("java.class.path", ""));
        if (!running.toString().endsWith(".jar")) {
            throw new ConfigurationException(
                    "This program does not run out of one JAR, which the service could run", "Name it with --jar");
        }
        return running.toAbsolutePath().normalize();
    }

    private Path folder(CliEnvironment environment) {
        String home = environment.variable("HOME").orElse("/root");
        return user
                ? Path.of(environment.variable("XDG_CONFIG_HOME").orElse(home + "/.config"), "systemd", "user")
                : Path.of("/etc/systemd/system");
    }

    private static void write(Path unit, String text) {
        try {
            Files.createDirectories(Optional.ofNullable(unit.getParent()).orElse(unit));
            Files.writeString(unit, text);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s cannot be written (%s)".formatted(unit, e.getClass().getSimpleName()),
                    "Run it as root, or say --user for your own systemd",
                    e);
        }
    }

    private void enable(CliEnvironment environment) {
        for (List<String> action :
                List.of(List.of("daemon-reload"), List.of("enable", "--now", SystemdUnits.NAME + ".timer"))) {
            List<String> command = new ArrayList<>(user ? List.of("systemctl", "--user") : List.of("systemctl"));
            command.addAll(action);
            var unused = new ExternalProgram(
                            command, environment.folder(), environment.variables(), List.of(), new Cancellation())
                    .output();
        }
    }
}
