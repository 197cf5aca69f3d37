package dev.nightkeep.cli.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store that is written to. */
public final class ToOptions {
    @Option(
            names = "--to",
            paramLabel = "<store>",
            description = "A directory, or s3://bucket/prefix. Without it, NIGHTKEEP_STORE is used.")
    private @Nullable String store;

    @Mixin
    private final BucketOptions bucket = new BucketOptions();

    /** What was said of the store. */
    public StoreChoice choice() {
        return new StoreChoice("--to", Optional.ofNullable(store), bucket.endpoint(), bucket.region());
    }
}
