package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the connection string that the options point at. Nothing that it says repeats one. */
public final class ConnectionStrings {
    /** The variable that is used when no option is given. */
    public static final String VARIABLE = "NIGHTKEEP_URI";

    private static final Pattern LIKE_A_CONNECTION_STRING = Pattern.compile("(?i)^mongodb|:/|:.*@");
    private static final int LONGEST_FILE = 64 * 1024;
    private static final String WAYS = "Name it with --uri-env or --uri-file, or set NIGHTKEEP_URI";
    private final CliEnvironment environment;
    private final Consumer<String> notices;

    public ConnectionStrings(CliEnvironment environment, Consumer<String> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    /**
     * The connection string, without blanks around it.
     *
     * @throws ConfigurationException when there is none
     */
    public String resolve(UriOptions options) {
        if (options.variable() != null) {
            return fromVariable(options.variable());
        }
        if (options.file() != null) {
            return fromFile(options.file());
        }
        if (options.text() != null) {
            return given(options.text());
        }
        return environment.variable(VARIABLE).map(String::strip).orElseGet(this::asked);
    }

    private String given(String text) {
        notices.accept("A connection string on the command line is seen in the process list and stays in the shell's"
                + " history; --uri-env or --uri-file keep it out of both");
        return text.strip();
    }

    private String fromVariable(String name) {
        requireNoConnectionString("--uri-env", "variable", name);
        return environment
                .variable(name)
                .map(String::strip)
                .orElseThrow(() -> new ConfigurationException(
                        "The environment variable %s is not set, or empty".formatted(name),
                        "Set it to the connection string, and export it"));
    }

    private String fromFile(String name) {
        requireNoConnectionString("--uri-file", "file", name);
        Path file = environment.folder().resolve(name);
        String text = read(file).strip();
        if (text.isEmpty() || text.lines().count() > 1) {
            throw new ConfigurationException(
                    "%s does not hold one line with a connection string".formatted(file),
                    "Put the connection string, and nothing else, into it");
        }
        return text;
    }

    private static void requireNoConnectionString(String option, String what, String value) {
        if (LIKE_A_CONNECTION_STRING.matcher(value).find()) {
            throw new ConfigurationException(
                    option + " was given a connection string",
                    "Give it the name of the %s that holds it".formatted(what));
        }
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw unusable(file, "it is far too large", null);
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unusable(file, "there is no such file", e);
        } catch (CharacterCodingException e) {
            throw unusable(file, "it is not text", e);
        } catch (IOException e) {
            throw unusable(file, e.getClass().getSimpleName(), e);
        }
    }

    private static ConfigurationException unusable(Path file, String why, @Nullable IOException cause) {
        return new ConfigurationException(
                "The connection string cannot be read from %s (%s)".formatted(file, why),
                "Correct --uri-file, or the rights of the file",
                cause);
    }

    private String asked() {
        if (!environment.terminal().answers()) {
            throw new ConfigurationException("No database was named", WAYS);
        }
        environment.err().print("Connection string of the database (not shown while you type): ");
        environment.err().flush();
        return environment
                .terminal()
                .secret()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new ConfigurationException("No database was named", WAYS));
    }
}
