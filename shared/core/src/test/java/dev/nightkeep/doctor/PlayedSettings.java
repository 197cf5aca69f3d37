package dev.nightkeep.doctor;

import dev.nightkeep.error.CloudAccessDeniedException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that are said; what was not said for a name may not be looked at. */
final class PlayedSettings implements DeployedSettings {
    static final Set<String> RULES = Set.of(
            "unfinished-uploads", "what-was-deleted-or-overwritten", "earlier-versions-of-control", "ad-hoc-backups");

    private final Map<String, BucketSettings> buckets = new ConcurrentHashMap<>();
    private final Map<String, KeySettings> keys = new ConcurrentHashMap<>();
    private final Map<String, TopicSettings> topics = new ConcurrentHashMap<>();
    private final Map<String, FunctionSettings> functions = new ConcurrentHashMap<>();
    private volatile Optional<Integer> concurrency = Optional.empty();

    PlayedSettings with(String name, BucketSettings bucket) {
        buckets.put(name, bucket);
        return this;
    }

    PlayedSettings with(String arn, KeySettings key) {
        keys.put(arn, key);
        return this;
    }

    PlayedSettings with(String arn, TopicSettings topic) {
        topics.put(arn, topic);
        return this;
    }

    PlayedSettings with(String name, FunctionSettings function) {
        functions.put(name, function);
        return this;
    }

    PlayedSettings atOnce(int functionsAtOnce) {
        concurrency = Optional.of(functionsAtOnce);
        return this;
    }

    private static <T> T said(Optional<T> setting, String what) {
        return setting.orElseThrow(
                () -> new CloudAccessDeniedException("Looking at %s failed (403)".formatted(what), "Allow " + what));
    }

    @Override
    public BucketSettings bucket(String name) {
        return said(Optional.ofNullable(buckets.get(name)), name);
    }

    @Override
    public KeySettings key(String arn) {
        return said(Optional.ofNullable(keys.get(arn)), arn);
    }

    @Override
    public TopicSettings topic(String arn) {
        return said(Optional.ofNullable(topics.get(arn)), arn);
    }

    @Override
    public Optional<FunctionSettings> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    @Override
    public int concurrency() {
        return said(concurrency, "the concurrency");
    }

    @Override
    public void close() {}
}
