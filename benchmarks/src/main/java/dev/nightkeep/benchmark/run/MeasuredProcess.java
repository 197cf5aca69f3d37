package dev.nightkeep.benchmark.run;

import java.util.List;

/** The process of one run: does what its arguments say, and prints the figures as one line of JSON. */
public final class MeasuredProcess {
    private MeasuredProcess() {}

    /** {@code backup <uri> <store> <format> <codec> <level> <threads>} or {@code restore <directory> <uri> <threads>}. */
    public static void main(String[] arguments) {
        System.out.println(run(List.of(arguments)).toJson());
    }

    /** The same in this process. */
    public static RunFigures run(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "backup" -> MeasuredRuns.backup(BackupOrder.parse(rest));
            case "restore" -> MeasuredRuns.restore(rest.get(0), rest.get(1), Integer.parseInt(rest.get(2)));
            default -> throw new IllegalArgumentException("neither backup nor restore: " + words.getFirst());
        };
    }
}
