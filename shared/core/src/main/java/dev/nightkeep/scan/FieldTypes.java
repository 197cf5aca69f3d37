package dev.nightkeep.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Which types the fields of some documents have, of the first {@value #MOST_FIELDS} fields that were met. For one thread. */
final class FieldTypes {
    /** More are not looked at. */
    static final int MOST_FIELDS = 128;

    private static final int SLOTS = 256;
    private static final int LONGEST_NAME = 80;
    private static final int FAMILIES = TypeFamily.values().length;

    private final long[] hashes = new long[SLOTS];
    private final String[] names = new String[SLOTS];
    private final long[] counts = new long[SLOTS * FAMILIES];
    private int fields;

    void add(long nameHash, byte[] bytes, int from, int to, byte type) {
        int slot = slot(nameHash, bytes, from, to);
        if (slot >= 0) {
            TypeFamily.of(type).ifPresent(family -> counts[slot * FAMILIES + family.number()]++);
        }
    }

    private int slot(long nameHash, byte[] bytes, int from, int to) {
        int slot = (int) nameHash & (SLOTS - 1);
        while (names[slot] != null) {
            if (hashes[slot] == nameHash) {
                return slot;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (fields == MOST_FIELDS || to - from > LONGEST_NAME) {
            return -1;
        }
        fields++;
        hashes[slot] = nameHash;
        names[slot] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return slot;
    }

    /** Takes over what others have counted. */
    void addAll(FieldTypes others) {
        for (int i = 0; i < SLOTS; i++) {
            if (others.names[i] != null) {
                byte[] name = others.names[i].getBytes(StandardCharsets.UTF_8);
                int slot = slot(others.hashes[i], name, 0, name.length);
                for (int family = 0; slot >= 0 && family < FAMILIES; family++) {
                    counts[slot * FAMILIES + family] += others.counts[i * FAMILIES + family];
                }
            }
        }
    }

    /** How often each family was met, by field and family. */
    Map<String, long[]> byField() {
        Map<String, long[]> all = new TreeMap<>();
        for (int i = 0; i < SLOTS; i++) {
            if (names[i] != null) {
                all.put(names[i], Arrays.copyOfRange(counts, i * FAMILIES, (i + 1) * FAMILIES));
            }
        }
        return all;
    }
}
