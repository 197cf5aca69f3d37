package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the command line says of a store.
 *
 * @param option   the option that names it
 * @param text     what was given with it
 * @param endpoint a service that is compatible with S3
 * @param region   of the bucket
 */
public record StoreChoice(String option, Optional<String> text, Optional<String> endpoint, Optional<String> region) {
    /** The variable that names the store when no option does. */
    public static final String VARIABLE = "NIGHTKEEP_STORE";

    /** The store's name, from the option or the environment; empty where neither says one. */
    public Optional<String> name(CliEnvironment environment) {
        return text.or(() -> environment.variable(VARIABLE)).map(String::strip);
    }

    /**
     * The store, parsed.
     *
     * @throws ConfigurationException when none was named, or it is of no known kind
     */
    public StoreAddress address(CliEnvironment environment) {
        String name = name(environment)
                .orElseThrow(() -> new ConfigurationException(
                        "No store was named",
                        "Give %s with a directory or s3://bucket/prefix, or set %s".formatted(option, VARIABLE)));
        return StoreAddress.parse(name, environment.folder(), endpoint, region);
    }

    /** The same, where the endpoint and the region may be meant for another bucket: a directory has neither. */
    public StoreChoice besideABucket(CliEnvironment environment) {
        boolean bucket = name(environment).filter(StoreAddress::isBucket).isPresent();
        return bucket ? this : new StoreChoice(option, text, Optional.empty(), Optional.empty());
    }

    /** What reaches the store on the command line of a command that reads it, such as {@code --from ./backups}. */
    public String arguments(CliEnvironment environment) {
        return words(environment).stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }

    /** Likewise, word by word. */
    public List<String> words(CliEnvironment environment) {
        List<String> words = new ArrayList<>(List.of("--from", name(environment).orElse("<store>")));
        endpoint.ifPresent(url -> words.addAll(List.of("--endpoint-url", url)));
        region.ifPresent(name -> words.addAll(List.of("--region", name)));
        return words;
    }
}
