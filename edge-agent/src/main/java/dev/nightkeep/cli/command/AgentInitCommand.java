package dev.nightkeep.cli.command;

import dev.nightkeep.agent.config.LoadedConfiguration;
import dev.nightkeep.agent.secret.SecretReference;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep agent init}. */
@Command(
        name = "init",
        header = "Write a first configuration, and check it.",
        description = {
            "",
            "Takes options, and asks on a terminal for what they leave out. A file that is there is left alone. Look then"
                    + " with 'agent run --dry-run' what would be backed up."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep agent init",
            "  nightkeep agent init --uri env:MONGO_URI --to /mnt/usb/backups --schedule 'Sun 03:30'"
        })
final class AgentInitCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final AgentWiring wiring;

    @Option(
            names = "--uri",
            paramLabel = "<reference>",
            description = "Where the connection string is kept: env:NAME or file:/path. Not the string itself.")
    private @Nullable String uri;

    @Option(names = "--to", paramLabel = "<place>", description = "A directory, or s3://bucket/prefix.")
    private @Nullable String to;

    @Option(names = "--job", paramLabel = "<name>", description = "The name of the job (default: nightly).")
    private JobName job = new JobName("nightly");

    @Option(names = "--schedule", paramLabel = "<when>", description = "When it is due (default: daily 03:30).")
    private String schedule = "daily 03:30";

    @Option(names = "--keep", paramLabel = "<policy>", description = "What is kept (default: daily 30, weekly 12).")
    private String keep = "daily 30, weekly 12";

    @Mixin
    private final AgentFileOptions file = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentInitCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::init);
    }

    private CommandResult init(Session session) {
        Path path = session.environment().folder().resolve(file.file(session.environment()));
        String reference = required(session, uri, "--uri", "Where is the connection string (env:NAME or file:/path)?");
        requireReference(reference);
        String place = required(session, to, "--to", "Where do backups go (a directory or s3://bucket/prefix)?");
        write(path, yaml(reference, place));
        LoadedConfiguration loaded = wiring.load(path);
        if (loaded instanceof LoadedConfiguration.Invalid) {
            remove(path);
        }
        var configuration = loaded.required();
        return new CommandResult(
                ExitCode.DONE,
                List.of(
                        "Wrote %s, which is valid.".formatted(path),
                        "Look what it would back up: nightkeep agent run --dry-run --config " + path,
                        "Have it run by itself:      nightkeep agent install --config " + path),
                Json.object()
                        .put("file", path.toString())
                        .put("jobs", configuration.jobs().size()));
    }

    private static String required(Session session, @Nullable String given, String option, String question) {
        return Optional.ofNullable(given)
                .or(() -> asked(session, question))
                .orElseThrow(() -> new ConfigurationException(
                        option + " was not given, and nobody can be asked", "Say " + option));
    }

    private static Optional<String> asked(Session session, String question) {
        if (!session.answers()) {
            return Optional.empty();
        }
        session.environment().err().print(question + " ");
        session.environment().err().flush();
        return session.environment().terminal().line().map(String::strip).filter(answer -> !answer.isEmpty());
    }

    /** What is none is not repeated: it may be the connection string. */
    private static void requireReference(String reference) {
        if (!reference.matches(SecretReference.PATTERN)) {
            throw new ConfigurationException(
                    "What was given for --uri is no reference, and a connection string does not belong into the file",
                    "Put it into a variable or a file that only you can read, and give env:NAME or file:/path");
        }
    }

    private String yaml(String reference, String place) {
        List<String> lines = new ArrayList<>(List.of("storage:"));
        if (place.startsWith("s3://")) {
            String rest = place.substring("s3://".length());
            int slash = rest.indexOf('/');
            lines.add("  s3:");
            lines.add("    bucket: " + quoted(slash < 0 ? rest : rest.substring(0, slash)));
            if (slash >= 0 && slash < rest.length() - 1) {
                lines.add("    prefix: " + quoted(rest.substring(slash + 1).replaceFirst("/+$", "")));
            }
        } else {
            lines.add("  directory: " + quoted(place));
        }
        lines.addAll(List.of(
                "jobs:",
                "  %s:".formatted(job),
                "    schedule: " + quoted(schedule),
                "    keep: " + quoted(keep),
                "    mongodb:",
                "      uri: " + quoted(reference)));
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void write(Path path, String yaml) {
        try {
            Files.writeString(path, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException(
                    "%s is there already".formatted(path), "Change it by hand, or name another file with --config", e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s cannot be written (%s)".formatted(path, e.getClass().getSimpleName()),
                    "Correct --config, or the rights of its folder",
                    e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s is not valid, and cannot be removed".formatted(path), "Remove it by hand", e);
        }
    }
}
