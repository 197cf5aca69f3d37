package dev.nightkeep.cli.options;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which backup is meant: one of a store, or what lies at a path. */
public final class ContentsOptions {
    @Parameters(
            paramLabel = "<backup>",
            description = {
                "latest, an id, or the beginning of one (8 characters or more);",
                "or a path: a mongodump directory, a .bson or .bson.gz file, a backup in format json."
            })
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String reference;

    @Option(names = "--job", paramLabel = "<name>", description = "Only backups of this job.")
    private @Nullable JobName job;

    @Option(
            names = "--ns",
            paramLabel = "<db.collection>",
            description = "What the documents of a single .bson file are called (default: its folder and name).")
    private @Nullable Namespace namespace;

    @Mixin
    private final FromOptions from;

    private final boolean besideABucket;

    /** To be filled by the parser. */
    public ContentsOptions() {
        this(new FromOptions(), false);
    }

    private ContentsOptions(FromOptions from, boolean besideABucket) {
        this.from = from;
        this.besideABucket = besideABucket;
    }

    /** Another backup, looked for in the same place. */
    public ContentsOptions referringTo(String other) {
        return copy(other, besideABucket);
    }

    /** The same, where another store is a bucket, for which its options may be meant. */
    public ContentsOptions besideABucket() {
        return copy(reference, true);
    }

    private ContentsOptions copy(String wanted, boolean beside) {
        ContentsOptions options = new ContentsOptions(from, beside);
        options.reference = wanted;
        options.job = job;
        options.namespace = namespace;
        return options;
    }

    /** What the backup was called, or its path. */
    public String reference() {
        return reference;
    }

    /** The job that is meant, if one was named. */
    public Optional<JobName> job() {
        return Optional.ofNullable(job);
    }

    /** The name of the collection in a single file, if one was given. */
    public Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** What was said of the store. */
    public StoreChoice store(CliEnvironment environment) {
        return besideABucket ? from.choice().besideABucket(environment) : from.choice();
    }
}
