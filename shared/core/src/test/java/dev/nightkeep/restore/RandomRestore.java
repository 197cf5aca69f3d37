package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.conflict.ArrayRule;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conflict.Side;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.WhereClause;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;

/** A source and a target at random, and what a restore between them should come to, written down naively. */
public record RandomRestore(
        List<RawBsonDocument> source,
        List<RawBsonDocument> live,
        String indexes,
        boolean liveIndex,
        RestoreStrategy strategy,
        boolean filtered,
        int batchSize) {
    /** The index that some of the targets have. */
    public static final String UNIQUE = "{v: 2, key: {k: 1}, name: 'k_1', unique: true}";

    private static final int IDS = 40;
    private static final List<RestoreStrategy> STRATEGIES = List.of(RestoreStrategy.values());
    private static final List<String> OF_THE_SOURCE =
            List.of("", UNIQUE, "{v: 2, key: {v: 1}, name: 'k_1'}", "{v: 2, key: {v: 1}, name: 'v_1'}");

    public static RandomRestore of(Random random) {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 2 * IDS).boxed().toList());
        Collections.shuffle(keys, random);
        List<RawBsonDocument> live = IntStream.range(0, IDS)
                .filter(id -> random.nextInt(3) > 0)
                .mapToObj(id -> document(random, id, keys.get(id)))
                .toList();
        boolean repeated = random.nextBoolean();
        List<RawBsonDocument> source = new ArrayList<>(IntStream.range(0, IDS)
                .map(id -> repeated ? random.nextInt(IDS) : id)
                .filter(id -> random.nextInt(4) > 0)
                .mapToObj(id -> document(random, id, random.nextInt(2 * IDS)))
                .toList());
        live.stream().filter(each -> random.nextInt(6) == 0).forEach(source::add);
        return new RandomRestore(
                source,
                live,
                OF_THE_SOURCE.get(random.nextInt(OF_THE_SOURCE.size())),
                random.nextInt(4) > 0,
                STRATEGIES.get(random.nextInt(STRATEGIES.size())),
                random.nextBoolean(),
                1 + random.nextInt(20));
    }

    private static RawBsonDocument document(Random random, int id, int key) {
        String time = random.nextInt(4) == 0 ? "" : ", t: %d".formatted(random.nextInt(5));
        return RawBsonDocument.parse("{_id: %d, k: %d, v: %d%s}".formatted(id, key, random.nextInt(3), time));
    }

    /** The source as a dump of others. */
    public BackupContents dumped(Path folder, Namespace namespace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        source.forEach(each -> bytes.writeBytes(RawFields.bytes(each)));
        try {
            Files.writeString(
                    folder.resolve("c.metadata.json"),
                    "{\"options\": {}, \"indexes\": [%s]}".formatted(indexes.isEmpty() ? "" : json()),
                    StandardCharsets.UTF_8);
            return new BsonFile(Files.write(folder.resolve("c.bson"), bytes.toByteArray()), namespace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json() {
        return RawBsonDocument.parse(indexes).toJson();
    }

    /** What is asked for, with so many threads. */
    public RestoreRequest request(int threads) {
        DocumentFilter filter = filtered
                ? new DocumentFilter(
                        Optional.empty(), Optional.empty(), Optional.of(WhereClause.parse("{v: {$ne: 0}}")))
                : DocumentFilter.everything();
        ConflictRules rules =
                new ConflictRules(strategy, Side.BACKUP, new ArrayRule.Keep(Side.BACKUP), Optional.of("t"));
        return new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(),
                rules,
                filter,
                ValidationRules.standard(),
                threads,
                batchSize,
                true);
    }

    /** By {@code _id}: what should stand there in the end if no key stood against anything. */
    public Map<Integer, RawBsonDocument> wanted() {
        Map<Integer, RawBsonDocument> wanted = new TreeMap<>(liveById());
        Map<Integer, RawBsonDocument> first = new TreeMap<>();
        source.stream()
                .filter(each -> !filtered || each.getInt32("v").getValue() != 0)
                .forEach(each -> first.putIfAbsent(id(each), each));
        first.forEach((id, backup) ->
                wanted.merge(id, backup, (before, after) -> wins(before, after) ? result(before, after) : before));
        return wanted;
    }

    public Map<Integer, RawBsonDocument> liveById() {
        Map<Integer, RawBsonDocument> byId = new TreeMap<>();
        live.forEach(each -> byId.put(id(each), each));
        return byId;
    }

    public static int id(RawBsonDocument document) {
        return document.getInt32("_id").getValue();
    }

    private boolean wins(RawBsonDocument before, RawBsonDocument after) {
        return switch (strategy) {
            case SKIP_DUPLICATES -> false;
            case OVERWRITE, MERGE -> true;
            case TIMESTAMP_BASED ->
                before.containsKey("t")
                        && after.containsKey("t")
                        && after.getInt32("t").getValue() > before.getInt32("t").getValue();
        };
    }

    /** The backup is preferred; a merge keeps what only the live one has. */
    private RawBsonDocument result(RawBsonDocument before, RawBsonDocument after) {
        boolean kept = strategy == RestoreStrategy.MERGE && before.containsKey("t") && !after.containsKey("t");
        return kept
                ? RawBsonDocument.parse("{_id: %d, k: %d, v: %d, t: %d}"
                        .formatted(
                                id(after),
                                after.getInt32("k").getValue(),
                                after.getInt32("v").getValue(),
                                before.getInt32("t").getValue()))
                : after;
    }
}
