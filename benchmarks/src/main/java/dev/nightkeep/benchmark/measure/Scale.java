package dev.nightkeep.benchmark.measure;

import java.util.List;

/**
 * How much is measured.
 *
 * @param sample      bytes of different documents, which are repeated
 * @param large       bytes of the large collection
 * @param reference   bytes of the one that slow tools are measured with, and restores
 * @param collections how many small ones hold as much as the large one
 * @param rounds      how often each is measured; the best one counts
 * @param memory      bytes of collections that are backed up only to see what memory that takes
 * @param tiny        how many documents of 40 bytes
 * @param countless   how many collections of two documents
 * @param json        bytes of documents in one document of format json, whose text is half as long again
 * @param backups     how many there are in the bucket that is listed
 */
public record Scale(
        int sample,
        long large,
        long reference,
        int collections,
        int rounds,
        List<Long> memory,
        long tiny,
        int countless,
        long json,
        int backups) {
    private static final int MB = 1_000_000;

    public Scale {
        memory = List.copyOf(memory);
    }

    /** Under a quarter of an hour on two quiet cores. */
    public static Scale full() {
        return new Scale(
                48 * MB,
                1_400L * MB,
                350L * MB,
                1000,
                3,
                List.of(100L * MB, 1_000L * MB, 10_000L * MB),
                10_000_000,
                100_000,
                1_350L * MB,
                1_000_000);
    }

    /** Two minutes: enough to see where something has become much slower. */
    public static Scale quick() {
        return new Scale(
                16 * MB,
                350L * MB,
                60L * MB,
                100,
                1,
                List.of(100L * MB, 1_000L * MB),
                1_000_000,
                5_000,
                60L * MB,
                1_000_000);
    }

    /** Measures nothing, and runs through everything. */
    public static Scale least() {
        return new Scale(200_000, MB, 300_000, 3, 1, List.of(400_000L), 2_000, 20, 300_000, 3_000);
    }
}
