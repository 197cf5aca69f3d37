package dev.nightkeep.cli.options;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.salvage.ReadLimits;
import dev.nightkeep.scan.FileSelection;
import dev.nightkeep.scan.ScanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a scan looks for and how. */
public final class ScanOptions {
    @Option(
            names = "--path",
            paramLabel = "<path>",
            description = "A folder with everything below it, or one file. May be repeated.")
    private List<String> paths = List.of();

    @Option(
            names = "--prefix",
            paramLabel = "<prefix>",
            description = "Below it, objects of the store are scanned (default with --from: all). May be repeated.")
    private List<String> prefixes = List.of();

    @Option(
            names = "--pattern",
            paramLabel = "<glob>",
            description = {
                "Look into files whose path matches, instead of the usual ones. May be repeated.",
                "*.json stands for .jsonl, .ndjson, .bson, .archive and compressed files too."
            })
    private List<String> patterns = List.of();

    @Option(
            names = "--add-pattern",
            paramLabel = "<glob>",
            description = "Likewise, beside the usual ones. May be repeated.")
    private List<String> added = List.of();

    @Option(names = "--all-files", description = "Look into every file.")
    private boolean allFiles;

    @Option(
            names = "--id-field",
            paramLabel = "<field>",
            description = "What documents are told apart by (default: _id); dots lead into objects.")
    private String keyField = ScanRequest.ID;

    @Option(
            names = "--timestamp-field",
            paramLabel = "<field>",
            description = "What says when a document was changed, instead of updatedAt and the like. May be repeated.")
    private List<String> timeFields = List.of();

    @Option(
            names = "--redact",
            paramLabel = "<field>",
            description = "Show no value of this field, beside those that look like secrets. May be repeated.")
    private List<String> redacted = List.of();

    @Option(
            names = "--report",
            paramLabel = "<folder>",
            description = "Write scan-report.json and scan-report.md there.")
    private @Nullable String report;

    @Option(
            names = "--max-documents",
            paramLabel = "<number>",
            description = "More end the scan (default: as many as fit into half of the memory, 44 bytes each).")
    private long maxDocuments = ScanRequest.standardLimit();

    @Option(
            names = "--max-ratio",
            paramLabel = "<number>",
            description = "Beyond 256 MiB, a file that decompresses to more than so many times its size is left (400).")
    private long ratio = ReadLimits.standard().ratio();

    @Option(
            names = "--threads",
            paramLabel = "<number>",
            description = "Sources that are read at once (default: the number of cores, 2 to 8).")
    private int threads = ScanRequest.standard().threads();

    /** The folders and files. */
    public List<String> paths() {
        return paths;
    }

    /** The prefixes in the store. */
    public List<String> prefixes() {
        return prefixes;
    }

    /** The folder for the report, where one was given. */
    public @Nullable String report() {
        return report;
    }

    /** The options that scan the same, but for the store, the report and what documents are told apart by. */
    public List<String> words() {
        return new OptionWords()
                .each("--path", paths)
                .each("--prefix", prefixes)
                .each("--pattern", patterns)
                .each("--add-pattern", added)
                .flag("--all-files", allFiles)
                .each("--timestamp-field", timeFields)
                .each("--redact", redacted)
                .unless("--max-documents", maxDocuments, ScanRequest.standardLimit())
                .unless("--max-ratio", ratio, ReadLimits.standard().ratio())
                .unless("--threads", threads, ScanRequest.standard().threads())
                .words();
    }

    /**
     * The request, complete.
     *
     * @throws IllegalArgumentException when a number is out of its range, or a field has no name
     */
    public ScanRequest request(NamespaceSelection selection) {
        return new ScanRequest(
                selection,
                files(selection),
                keyField,
                timeFields.isEmpty() ? ScanRequest.standard().timeFields() : timeFields,
                Set.copyOf(redacted),
                new ReadLimits(ReadLimits.standard().freeBytes(), ratio),
                maxDocuments,
                threads);
    }

    private FileSelection files(NamespaceSelection selection) {
        if (allFiles) {
            return FileSelection.everything();
        }
        List<String> all = new ArrayList<>(patterns.isEmpty() ? usual(selection) : patterns);
        all.addAll(added);
        return new FileSelection(all);
    }

    /** Files named after a collection that was asked for belong to the usual ones. */
    private static List<String> usual(NamespaceSelection selection) {
        return Stream.concat(
                        FileSelection.USUAL.stream(),
                        selection.include().stream()
                                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                                .filter(name -> !name.isEmpty() && name.chars().noneMatch(c -> "*?{},".indexOf(c) >= 0))
                                .map("**/%s*.json"::formatted))
                .distinct()
                .toList();
    }
}
