package dev.nightkeep.local.torture;

import dev.nightkeep.cli.options.StoreAddress;
import java.util.ArrayList;
import java.util.List;

/** A store as the command line is told of it. */
record StoreArguments(StoreAddress address) {
    /** With {@code --to} or {@code --from}. */
    List<String> with(String option) {
        return switch (address) {
            case StoreAddress.Directory directory ->
                List.of(option, directory.folder().toString());
            case StoreAddress.Bucket bucket -> {
                List<String> arguments = new ArrayList<>(List.of(option, bucket.location()));
                bucket.endpoint().ifPresent(url -> arguments.addAll(List.of("--endpoint-url", url)));
                bucket.region().ifPresent(name -> arguments.addAll(List.of("--region", name)));
                yield arguments;
            }
        };
    }
}
