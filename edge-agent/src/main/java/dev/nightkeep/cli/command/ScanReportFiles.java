package dev.nightkeep.cli.command;

import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ScanResult;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.scan.ScanMarkdown;
import dev.nightkeep.scan.ScanReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the report of a scan where it was asked for. */
final class ScanReportFiles {
    private static final String JSON = "scan-report.json";
    private static final String MARKDOWN = "scan-report.md";

    /** Stands in commands for a report that was not written. */
    private static final String NOT_WRITTEN = "<scan-report.json>";

    private final Path base;
    private final Optional<String> folder;

    ScanReportFiles(Session session, @Nullable String folder) {
        this.base = session.environment().folder();
        this.folder = Optional.ofNullable(folder);
    }

    /** A scan may take an hour: that its report can be written is seen before. */
    void requirePossible() {
        folder.ifPresent(name -> {
            try {
                Files.createDirectories(base.resolve(name));
            } catch (IOException e) {
                throw unwritable(name, e);
            }
        });
    }

    CommandResult write(ScanReport report, List<String> reach) {
        if (folder.isEmpty()) {
            return ScanResult.of(report.withCommands(NOT_WRITTEN, reach), Optional.empty());
        }
        String path = Path.of(folder.get()).resolve(JSON).toString();
        ScanReport complete = report.withCommands(path, reach);
        try {
            Files.write(base.resolve(path), complete.json());
            byte[] markdown = ScanMarkdown.of(complete).getBytes(StandardCharsets.UTF_8);
            Files.write(base.resolve(folder.get()).resolve(MARKDOWN), markdown);
        } catch (IOException e) {
            throw unwritable(folder.get(), e);
        }
        return ScanResult.of(complete, Optional.of(path));
    }

    private static ConfigurationException unwritable(String folder, IOException cause) {
        return new ConfigurationException(
                "The report cannot be written to %s (%s)"
                        .formatted(folder, cause.getClass().getSimpleName()),
                "Give --report a folder that can be written",
                cause);
    }
}
