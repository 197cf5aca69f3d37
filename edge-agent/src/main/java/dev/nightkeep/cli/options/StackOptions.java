package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.text.ShellWord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which deployed stack is meant. */
public final class StackOptions {
    private static final String USUAL = "nightkeep";

    @Option(
            names = "--stack",
            paramLabel = "<name>",
            description = "The deployed stack. Without it, NIGHTKEEP_STACK is used, else '" + USUAL + "'.")
    private @Nullable String stack;

    @Option(
            names = "--region",
            paramLabel = "<name>",
            description = "The region of the stack. Without it, that of the environment or the profile.")
    private @Nullable String region;

    /** The name of the stack. */
    public String stack(CliEnvironment environment) {
        return Optional.ofNullable(stack)
                .or(() -> environment.variable("NIGHTKEEP_STACK"))
                .orElse(USUAL);
    }

    /** Whether a stack was named in any way. */
    public boolean named(CliEnvironment environment) {
        return stack != null || environment.variable("NIGHTKEEP_STACK").isPresent();
    }

    /** The region, if one was named. */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** The same as arguments of another command. */
    public String arguments(CliEnvironment environment) {
        return arguments(stack(environment), region());
    }

    /** What reaches that stack on the command line of a command. */
    public static String arguments(String stack, Optional<String> region) {
        return "--stack " + ShellWord.of(stack)
                + region.map(name -> " --region " + ShellWord.of(name)).orElse("");
    }
}
