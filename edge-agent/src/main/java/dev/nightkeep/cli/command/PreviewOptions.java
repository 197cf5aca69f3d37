package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.restore.RestorePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much is looked at before anything is changed, and who agrees to it. */
final class PreviewOptions {
    private static final long LARGEST_PLAN = 64L << 20;

    @Option(names = "--dry-run", description = "Count what is there and what is not, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--preview",
            description = "Compare every document, say exactly what would be done, and change nothing.")
    private boolean preview;

    @Option(
            names = "--plan-out",
            paramLabel = "<file>",
            description = "With --preview: write what would be done into this file.")
    private @Nullable Path planOut;

    @Option(
            names = "--apply-plan",
            paramLabel = "<file>",
            description = "Do exactly what this plan says, or nothing where it is not what would be done now.")
    private @Nullable Path applyPlan;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    boolean dryRun() {
        return dryRun;
    }

    /** Whether somebody has agreed already. */
    boolean agreed() {
        return yes || applyPlan != null;
    }

    /** Whether nothing is changed. */
    boolean onlyLooks() {
        return dryRun || preview;
    }

    void require() {
        if (planOut != null && !preview) {
            throw new ConfigurationException("--plan-out was given without --preview", "Give both");
        }
        if (applyPlan != null && onlyLooks()) {
            throw new ConfigurationException(
                    "--apply-plan was given together with --preview or --dry-run", "Leave one of them out");
        }
    }

    Optional<RestorePlan> approved(Path folder) {
        return Optional.ofNullable(applyPlan).map(file -> read(folder.resolve(file)));
    }

    private static RestorePlan read(Path file) {
        try {
            if (Files.size(file) > LARGEST_PLAN) {
                throw new IOException("too large");
            }
            return RestorePlan.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The plan %s cannot be read".formatted(file), "Make one with --preview --plan-out", e);
        }
    }

    void keep(RestorePlan plan, Path folder) {
        if (planOut != null) {
            Path file = folder.resolve(planOut);
            try {
                Files.write(file, plan.toJson());
            } catch (IOException e) {
                throw new ConfigurationException(
                        "The plan cannot be written to %s".formatted(file), "Name a file in a folder that is there", e);
            }
        }
    }
}
