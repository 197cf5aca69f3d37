package dev.nightkeep.filter;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.CanonicalJson;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;

/**
 * The {@code _id}s that are meant. A line stands for everything that it can be: the text itself, an ObjectId where it is
 * 24 hexadecimal digits, a value of Extended JSON ({@code 5}, {@code {"$oid": "..."}}, {@code "text"}) where it is one.
 * Numbers are equal by value, whatever their types. Immutable.
 */
public final class IdList {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final NavigableSet<BsonValue> ids;
    private final long lines;
    private final Digest digest;

    private IdList(NavigableSet<BsonValue> ids, long lines, Digest digest) {
        this.ids = ids;
        this.lines = lines;
        this.digest = digest;
    }

    /**
     * One id a line; blank lines, and a byte order mark before a line, are passed over.
     *
     * @throws ConfigurationException when there is none
     */
    public static IdList of(Stream<String> lines) {
        NavigableSet<BsonValue> ids = new TreeSet<>(new BsonOrder());
        MessageDigest sha256 = Digest.sha256();
        long[] count = {0};
        lines.map(IdList::withoutMark)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    add(ids, line);
                    sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                    count[0]++;
                });
        if (count[0] == 0) {
            throw new ConfigurationException("The list of ids has none", "Give one _id on each line");
        }
        return new IdList(ids, count[0], Digest.of(sha256));
    }

    /** Editors of Windows put a mark before the first line of a file. */
    private static String withoutMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }

    private static void add(NavigableSet<BsonValue> ids, String line) {
        ids.add(new BsonString(line));
        if (ObjectId.isValid(line)) {
            ids.add(new BsonObjectId(new ObjectId(line)));
        }
        value(line).ifPresent(ids::add);
    }

    /** The value that a text is as Extended JSON, if it is one. */
    public static Optional<BsonValue> value(String line) {
        try {
            RawBsonDocument wrapped = new RawBsonDocument(CanonicalJson.read("{\"v\": " + line + "}"));
            return wrapped.size() == 1 ? Optional.ofNullable(wrapped.get("v")) : Optional.empty();
        } catch (CorruptBackupException e) {
            return Optional.empty();
        }
    }

    /** Whether the id is meant. */
    public boolean contains(BsonValue id) {
        return ids.contains(id);
    }

    /** Whether any that is meant stands between these two in the order of servers, or is one of them. */
    public boolean anyBetween(BsonValue first, BsonValue last) {
        BsonValue next = ids.ceiling(first);
        return next != null && new BsonOrder().compare(next, last) <= 0;
    }

    /** How many lines there were. */
    public long lines() {
        return lines;
    }

    /** Of the lines in their order. */
    Digest digest() {
        return digest;
    }
}
