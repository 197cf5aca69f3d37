package dev.nightkeep.local.torture;

import dev.nightkeep.cli.options.StoreChoice;
import dev.nightkeep.error.ConfigurationException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about the torture. */
final class TortureOptions {
    private static final int MOST_ROUNDS = 1_000_000;
    private static final long MOST_SEED = 1_000_000_000_000L;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            description = "The same number makes the same data and the same faults. Without it, a random one.")
    private @Nullable Long seed;

    @Option(
            names = "--rounds",
            paramLabel = "<number>",
            defaultValue = "1000",
            description = "How many rounds: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--round",
            paramLabel = "<number>",
            description = "Only this one of them, to see it again; it needs the --seed.")
    private @Nullable Integer only;

    @Option(
            names = "--to",
            paramLabel = "<store>",
            description = {
                "A directory, or s3://bucket/prefix, which may have other backups: only jobs of its own are touched.",
                "Without it, a temporary directory."
            })
    private @Nullable String store;

    @Option(
            names = "--endpoint-url",
            paramLabel = "<url>",
            description = "A service that is compatible with S3, instead of AWS.")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "<name>", description = "The region of the bucket.")
    private @Nullable String region;

    /** The store, where one was named. */
    Optional<StoreChoice> store() {
        return Optional.ofNullable(store)
                .map(name -> new StoreChoice(
                        "--to", Optional.of(name), Optional.ofNullable(endpoint), Optional.ofNullable(region)));
    }

    TorturePlan plan() {
        if (only != null && seed == null) {
            throw new ConfigurationException(
                    "--round names a round of a seed, and there is none", "Give the --seed that was printed");
        }
        requireRound("--rounds", rounds);
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(MOST_SEED) : seed;
        JobNames jobs = JobNames.unique(chosen);
        if (only != null) {
            requireRound("--round", only);
            return new TorturePlan(chosen, only, only, jobs);
        }
        return new TorturePlan(chosen, 1, rounds, jobs);
    }

    private static void requireRound(String option, int number) {
        if (number < 1 || number > MOST_ROUNDS) {
            throw new ConfigurationException(
                    "%s cannot be %d".formatted(option, number),
                    "Give it a number from 1 to %d".formatted(MOST_ROUNDS));
        }
    }
}
