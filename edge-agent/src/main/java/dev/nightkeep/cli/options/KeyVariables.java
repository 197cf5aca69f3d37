package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.error.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keys that the environment names. A variable that is set and empty is an error: it must not be what turns encryption
 * off.
 */
final class KeyVariables {
    static final String RECIPIENTS = "NIGHTKEEP_RECIPIENTS";
    static final String IDENTITY = "NIGHTKEEP_IDENTITY";
    static final String KEY_FILE = "NIGHTKEEP_KEY_FILE";
    static final String KMS_KEY = "NIGHTKEEP_KMS_KEY";

    private final CliEnvironment environment;

    KeyVariables(CliEnvironment environment) {
        this.environment = environment;
    }

    /** What the variable names, separated by commas or blanks; nothing where it is not set. */
    List<String> words(String variable) {
        return list(variable, "[,\\s]+");
    }

    /** The files that the variable names, separated by commas; none where it is not set. */
    List<Path> files(String variable) {
        return list(variable, ",").stream().map(this::file).toList();
    }

    private List<String> list(String variable, String separator) {
        Optional<String> value = Optional.ofNullable(environment.variables().get(variable));
        List<String> words = value.stream()
                .flatMap(text -> Arrays.stream(text.split(separator)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (value.isPresent() && words.isEmpty()) {
            throw new ConfigurationException(
                    "The environment variable %s is set and empty".formatted(variable), "Give it a value, or unset it");
        }
        return words;
    }

    /** The file of that name, relative to where the command runs. */
    Path file(String name) {
        try {
            return environment.folder().resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new ConfigurationException("A key was given as what is no name of a file", "Give a file", e);
        }
    }
}
