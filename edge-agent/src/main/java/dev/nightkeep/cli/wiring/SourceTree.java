package dev.nightkeep.cli.wiring;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.error.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with the template and the packed functions.
 *
 * @param folder absolute
 */
public record SourceTree(Path folder) {
    private static final String TEMPLATE = "template.yaml";
    private static final List<String> PACKED = List.of(
            "functions/workflow/target/nightkeep-workflow.zip",
            "functions/alerts/target/nightkeep-alerts.zip",
            "functions/recovery-api/target/nightkeep-recovery-api.zip");

    /**
     * The one that was named; else the present folder, or the one that the launcher lies in (NIGHTKEEP_HOME).
     *
     * @throws ConfigurationException when there is no template
     */
    public static SourceTree find(CliEnvironment environment, Optional<Path> named) {
        Path here = environment.folder();
        Stream<Path> candidates = named.isPresent()
                ? named.stream().map(here::resolve)
                : Stream.concat(Stream.of(here), environment.variable("NIGHTKEEP_HOME").map(Path::of).stream());
        return candidates
                .filter(folder -> Files.isRegularFile(folder.resolve(TEMPLATE)))
                .findFirst()
                .map(folder -> new SourceTree(folder.toAbsolutePath().normalize()))
                .orElseThrow(() -> new ConfigurationException(
                        "There is no template.yaml in %s"
                                .formatted(named.map(here::resolve).orElse(here)),
                        "Call it in the folder of Nightkeep's sources, or name that with --source"));
    }

    /** The template. */
    public Path template() {
        return folder.resolve(TEMPLATE);
    }

    /** The settings of SAM CLI. */
    public Path configuration() {
        return folder.resolve("samconfig.toml");
    }

    /**
     * Does nothing where every function is packed.
     *
     * @throws ConfigurationException when one is not
     */
    public void requirePacked() {
        PACKED.stream()
                .filter(zip -> !Files.isRegularFile(folder.resolve(zip)))
                .findFirst()
                .ifPresent(zip -> {
                    throw new ConfigurationException(
                            "The functions are not packed: %s is not there".formatted(zip),
                            "Pack them in %s: mvn -q package -DskipTests".formatted(folder));
                });
    }
}
