package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the connection string of the database comes from. */
public final class UriOptions {
    @ArgGroup(exclusive = true)
    private @Nullable Given given;

    /** Whether one of them was given. */
    public boolean named() {
        return given != null;
    }

    /**
     * The options with which another command reaches the same database, without the connection string itself: where that
     * was given, a variable to be set to it stands in its place.
     *
     * @param environment in which the usual variable needs no option
     */
    public List<String> words(CliEnvironment environment) {
        if (file() != null) {
            return List.of("--uri-file", file());
        }
        boolean usual =
                !named() && environment.variable(ConnectionStrings.VARIABLE).isPresent();
        return usual ? List.of() : List.of("--uri-env", variable() == null ? "MONGO_URI" : variable());
    }

    /** The variable that holds it, if one was named. */
    @Nullable
    String variable() {
        return given == null ? null : given.variable;
    }

    /** The file that holds it, if one was named. */
    @Nullable
    String file() {
        return given == null ? null : given.file;
    }

    /** The connection string itself, if it was given. */
    @Nullable
    String text() {
        return given == null ? null : given.text;
    }

    /** One of these. */
    static final class Given {
        @Option(
                names = "--uri-env",
                paramLabel = "<name>",
                description = "The environment variable that holds the connection string.")
        private @Nullable String variable;

        @Option(
                names = "--uri-file",
                paramLabel = "<file>",
                description = "A file with nothing but the connection string.")
        private @Nullable String file;

        @Option(
                names = "--uri",
                paramLabel = "<uri>",
                description = {
                    "The connection string itself: everyone sees it in the process list, and the shell keeps it.",
                    "With none of the three, NIGHTKEEP_URI is used; without it, a terminal is asked."
                })
        private @Nullable String text;
    }
}
