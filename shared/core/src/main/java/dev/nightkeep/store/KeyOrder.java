package dev.nightkeep.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which S3 lists keys: by their UTF-8 bytes, which for supplementary characters is not that of Java. */
enum KeyOrder implements Comparator<String> {
    UTF_8;

    @Override
    public int compare(String first, String second) {
        return Arrays.compareUnsigned(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }
}
