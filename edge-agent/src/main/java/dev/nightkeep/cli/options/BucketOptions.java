package dev.nightkeep.cli.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a bucket is reached. Credentials come from where every AWS tool takes them. */
public final class BucketOptions {
    @Option(
            names = "--endpoint-url",
            paramLabel = "<url>",
            description = "A service that is compatible with S3, instead of AWS.")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "<name>", description = "The region of the bucket.")
    private @Nullable String region;

    /** The service, if one was named. */
    Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** The region, if one was named. */
    Optional<String> region() {
        return Optional.ofNullable(region);
    }
}
