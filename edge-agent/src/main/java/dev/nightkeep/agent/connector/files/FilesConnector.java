package dev.nightkeep.agent.connector.files;

import dev.nightkeep.agent.connector.Connector;
import dev.nightkeep.agent.connector.ConnectorContext;
import dev.nightkeep.agent.connector.ConnectorRun;
import dev.nightkeep.agent.connector.Finding;
import dev.nightkeep.agent.connector.Material;
import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.files.SecretNames;
import dev.nightkeep.format.FileAttributes;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps files and folders as one tar archive, which is made while it is stored. */
public final class FilesConnector implements Connector {
    @Override
    public String name() {
        return "files";
    }

    @Override
    public String about() {
        return "Files and folders of this host, as a tar archive.";
    }

    @Override
    public Shape.Known settings() {
        return Shape.Known.of(
                Field.required(
                        "paths",
                        new Shape.Items(Texts.PATH),
                        "Files, folders with all below them, and patterns: * stays within a folder, ** crosses folders."),
                Field.optional(
                        "exclude",
                        new Shape.Items(Texts.ANY),
                        "What is left out, with all below it; a pattern without a slash is tried on each name."));
    }

    @Override
    public ConnectorRun prepare(ConnectorContext context) {
        ChosenPaths chosen = chosen(context);
        requireSomething(chosen, context);
        FileAttributes attributes = new FileAttributes(
                context.job() + ".tar", "rw-------", context.clock().now());
        TarContent content = new TarContent("the files of job " + context.job(), chosen, context.notices());
        return new FilesRun(Material.ofFiles("files", List.of(new HostFile(content, attributes))));
    }

    private static ChosenPaths chosen(ConnectorContext context) {
        return new ChosenPaths(
                context.folder(),
                context.settings().texts("paths"),
                context.settings().texts("exclude"));
    }

    /** Looks at names alone. */
    private static long requireSomething(ChosenPaths chosen, ConnectorContext context) {
        FileTree tree = new FileTree(chosen, (path, failure) -> {});
        long files = 0;
        for (Optional<Path> next = tree.next(); next.isPresent(); next = tree.next()) {
            context.cancellation().check();
            if (Files.isRegularFile(next.get(), LinkOption.NOFOLLOW_LINKS)) {
                requireHarmless(next.get(), context);
                files++;
            }
        }
        if (files == 0) {
            throw new EmptySourceException(
                    "The paths of job %s name no file".formatted(context.job()), "Correct paths or exclude");
        }
        return files;
    }

    private static void requireHarmless(Path file, ConnectorContext context) {
        if (!context.encrypted() && SecretNames.looksSecret(file)) {
            throw new ConfigurationException(
                    "%s looks like a file with secrets, and backups are not encrypted".formatted(file),
                    "Leave it out with exclude, or set encryption");
        }
    }

    @Override
    public List<Finding> examine(ConnectorContext context) {
        try {
            return List.of(Finding.ok("paths", "%d files".formatted(requireSomething(chosen(context), context))));
        } catch (NightkeepException e) {
            return List.of(Finding.failed("paths", e.failed(), e.remedy()));
        }
    }

    private record FilesRun(Material material) implements ConnectorRun {
        @Override
        public Material run() {
            return material;
        }

        @Override
        public void finish(boolean kept) {
            // holds nothing
        }
    }
}
