package dev.nightkeep.scan;

import dev.nightkeep.bson.BsonElements;
import dev.nightkeep.bson.ByteSpan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** Takes from a document what the scan remembers of it. The results stand here until the next one. For one thread. */
final class DocumentExaminer {
    /** The time of a document that says none. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] ID = "_id".getBytes(StandardCharsets.UTF_8);

    /** Seconds up to about the year 5000; larger numbers are milliseconds. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private static final long LEAST_SECONDS = 100_000_000L;
    private static final long MILLIS = 1000;

    private final ValueHash hash;
    private final TimeRanks timeRanks;
    private final byte[][] keyPath;
    private long key;
    private long id;
    private long content;
    private long time;
    private int timeRank;
    private boolean hasKey;

    DocumentExaminer(ValueHash hash, TimeFields timeFields, String keyField) {
        this.hash = hash;
        this.timeRanks = new TimeRanks(timeFields);
        this.keyPath = Arrays.stream(keyField.split("\\."))
                .map(step -> step.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    void examine(ByteSpan document, FieldTypes types) {
        key = 0;
        id = 0;
        content = 0;
        time = NO_TIME;
        timeRank = Integer.MAX_VALUE;
        hasKey = false;
        byte[] bytes = document.array();
        BsonElements elements = new BsonElements(bytes, document.offset(), document.length());
        while (elements.next()) {
            element(elements, bytes, types);
        }
    }

    private void element(BsonElements element, byte[] bytes, FieldTypes types) {
        int nameEnd = element.valueStart() - 1;
        long name = hash.name(bytes, element.nameStart(), nameEnd);
        types.add(name, bytes, element.nameStart(), nameEnd, element.type());
        if (element.named(ID)) {
            id = hash.exact(element, bytes);
        } else {
            content += hash.member(name, hash.value(element, bytes));
            time(element, bytes, timeRanks.rank(name, bytes, element.nameStart(), nameEnd));
        }
        if (element.named(keyPath[0])) {
            key(element, bytes, 0);
        }
    }

    private void key(BsonElements element, byte[] bytes, int step) {
        if (step == keyPath.length - 1) {
            hasKey = TypeFamily.of(element.type()).isPresent();
            key = hash.value(element, bytes);
        } else if (element.type() == 0x03) {
            BsonElements within =
                    new BsonElements(bytes, element.valueStart(), element.valueEnd() - element.valueStart());
            while (within.next()) {
                if (within.named(keyPath[step + 1])) {
                    key(within, bytes, step + 1);
                }
            }
        }
    }

    private void time(BsonElements element, byte[] bytes, int rank) {
        if (rank >= 0 && rank < timeRank) {
            moment(element, bytes).ifPresent(moment -> {
                time = moment;
                timeRank = rank;
            });
        }
    }

    private static OptionalLong moment(BsonElements element, byte[] bytes) {
        int start = element.valueStart();
        return switch (element.type()) {
            case 0x09 -> OptionalLong.of((long) LONG.get(bytes, start));
            case 0x11 -> OptionalLong.of(Integer.toUnsignedLong((int) INT.get(bytes, start + Integer.BYTES)) * MILLIS);
            case 0x02 -> ValueHash.moment(bytes, start + Integer.BYTES, element.valueEnd() - 1);
            case 0x01 -> number((long) Double.longBitsToDouble((long) LONG.get(bytes, start)));
            case 0x10 -> number((int) INT.get(bytes, start));
            case 0x12 -> number((long) LONG.get(bytes, start));
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong number(long number) {
        if (number < LEAST_SECONDS) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(number < MOST_SECONDS ? number * MILLIS : number);
    }

    boolean hasKey() {
        return hasKey;
    }

    /** Of what the key means. */
    long key() {
        return key;
    }

    /** Of the {@code _id}, exactly; 0 where there is none. */
    long id() {
        return id;
    }

    /** Of everything but the {@code _id}. */
    long content() {
        return content;
    }

    /** Milliseconds, or {@link #NO_TIME}. */
    long time() {
        return time;
    }
}
