package dev.nightkeep.keycheck;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.keycheck.KeysReport.KeyCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up which backups are sealed for which keys, the latest backup first. For one thread. */
final class CountedKeys {
    private final List<OpeningKey> given;
    private final Map<String, Long> counts = new TreeMap<>();
    private @Nullable Manifest newest;
    private long opened;
    private long closed;
    private long plain;

    CountedKeys(List<OpeningKey> given) {
        this.given = given;
    }

    void add(Manifest manifest) {
        if (!manifest.isSealed()) {
            plain++;
            return;
        }
        manifest.sealedFor().orElse(List.of()).forEach(name -> counts.merge(name, 1L, Long::sum));
        if (fitting(manifest).isEmpty()) {
            closed++;
            return;
        }
        opened++;
        newest = newest == null ? manifest : newest;
    }

    Optional<OpeningKey> fitting(Manifest manifest) {
        return given.stream().filter(key -> key.fits(manifest)).findFirst();
    }

    /** The newest backup that one of the given keys should open. */
    Optional<Manifest> newest() {
        return Optional.ofNullable(newest);
    }

    List<KeyCount> counts() {
        return counts.entrySet().stream()
                .map(count -> new KeyCount(count.getKey(), count.getValue(), isGiven(count.getKey())))
                .toList();
    }

    private boolean isGiven(String name) {
        return given.stream().anyMatch(key -> key.names().contains(name));
    }

    KeysReport report(List<KeysReport.CanaryFinding> canaries, Optional<KeysReport.Trial> trial) {
        return new KeysReport(canaries, counts(), opened, closed, plain, trial);
    }
}
