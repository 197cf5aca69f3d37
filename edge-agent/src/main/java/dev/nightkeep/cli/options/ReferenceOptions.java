package dev.nightkeep.cli.options;

import dev.nightkeep.format.JobName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which backup of a store is meant. */
public final class ReferenceOptions {
    @Parameters(paramLabel = "<backup>", description = "latest, an id, or the beginning of one (8 characters or more).")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String reference;

    @Option(names = "--job", paramLabel = "<name>", description = "Only backups of this job.")
    private @Nullable JobName job;

    @Mixin
    private final FromOptions from = new FromOptions();

    /** What the backup was called. */
    public String reference() {
        return reference;
    }

    /** The job that is meant, if one was named. */
    public Optional<JobName> job() {
        return Optional.ofNullable(job);
    }

    /** What was said of the store. */
    public StoreChoice store() {
        return from.choice();
    }
}
