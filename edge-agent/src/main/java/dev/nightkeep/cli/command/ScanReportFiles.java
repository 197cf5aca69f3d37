package dev.nightkeep.cli.command;

import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ScanResult;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.scan.ScanMarkdown;
import dev.nightkeep.scan.ScanReport;
import dev.nightkeep.scan.ScanWords;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the report of a scan where it was asked for. */
final class ScanReportFiles {
    private static final String MARKDOWN = "scan-report.md";

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

    /** Where it will lie, if it was asked for. */
    Optional<String> path() {
        return folder.map(name -> Path.of(name).resolve(ScanWords.NAME).toString());
    }

    /** The report as a result, and as files where that was asked for. */
    CommandResult write(ScanReport report, ScanWords words) {
        ScanReport complete = report.withCommands(words);
        path().ifPresent(path -> write(complete, path));
        return ScanResult.of(complete, path());
    }

    private void write(ScanReport complete, String path) {
        try (OutputStream json = new BufferedOutputStream(Files.newOutputStream(base.resolve(path)))) {
            complete.writeTo(json);
            byte[] markdown = ScanMarkdown.of(complete).getBytes(StandardCharsets.UTF_8);
            Files.write(base.resolve(folder.orElseThrow()).resolve(MARKDOWN), markdown);
        } catch (IOException e) {
            throw unwritable(folder.orElseThrow(), e);
        }
    }

    private static ConfigurationException unwritable(String folder, IOException cause) {
        return new ConfigurationException(
                "The report cannot be written to %s (%s)"
                        .formatted(folder, cause.getClass().getSimpleName()),
                "Give --report a folder that can be written",
                cause);
    }
}
