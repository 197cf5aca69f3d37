package dev.nightkeep.backup;

import dev.nightkeep.format.Producer;
import java.util.Optional;

/** The version of this program, as its JAR's manifest says. */
public final class NightkeepVersion {
    private NightkeepVersion() {}

    /** The version, {@code development} where it runs from classes. */
    public static String text() {
        return Optional.ofNullable(NightkeepVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** As manifests name it. */
    public static Producer producer() {
        return new Producer("nightkeep", text());
    }
}
