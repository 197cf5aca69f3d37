package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration of the agent is meant. */
public final class AgentFileOptions {
    /** The variable that names the file when no option does. */
    public static final String VARIABLE = "NIGHTKEEP_CONFIG";

    /** The name of the file where nothing names one. */
    public static final String STANDARD = "nightkeep.yaml";

    @Option(
            names = {"-c", "--config"},
            paramLabel = "<file>",
            description = "The configuration (default: NIGHTKEEP_CONFIG, else nightkeep.yaml).")
    private @Nullable Path file;

    /** The file. */
    public Path file(CliEnvironment environment) {
        return file == null ? Path.of(environment.variable(VARIABLE).orElse(STANDARD)) : file;
    }
}
