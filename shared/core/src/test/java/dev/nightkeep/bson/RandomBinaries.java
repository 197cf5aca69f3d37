package dev.nightkeep.bson;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;

/** Random binary values of every subtype. */
final class RandomBinaries {
    private static final List<Integer> COMMON = List.of(0, 3, 4);
    private static final List<Integer> RARE = List.of(1, 2, 5, 6, 7, 8, 9, 0x80, 0xff);
    private static final int FIXED_BYTES = 16;

    private final Random random;
    private final Set<Oddity> oddities;

    RandomBinaries(Random random, Set<Oddity> oddities) {
        this.random = random;
        this.oddities = oddities;
    }

    BsonBinary next() {
        boolean rare = oddities.contains(Oddity.RARE_BINARIES) && random.nextBoolean();
        return rare ? rare(RARE.get(random.nextInt(RARE.size()))) : common(COMMON.get(random.nextInt(COMMON.size())));
    }

    private BsonBinary common(int subtype) {
        int length = subtype == BsonBinarySubType.BINARY.getValue() ? random.nextInt(40) : FIXED_BYTES;
        return new BsonBinary((byte) subtype, bytes(length));
    }

    private BsonBinary rare(int subtype) {
        return new BsonBinary((byte) subtype, bytes(random.nextInt(40)));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
