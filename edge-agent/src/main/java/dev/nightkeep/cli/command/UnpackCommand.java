package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.UnpackResult;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.restore.UnpackBackup;
import dev.nightkeep.restore.UnpackReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightkeep unpack}. */
@Command(
        name = "unpack",
        header = "Turn any backup into a plain mongodump directory.",
        description = {
            "",
            "Whatever its format and codec: what comes out is uncompressed .bson and .metadata.json, which mongorestore"
                    + " reads. Every hash and count is checked on the way, and a backup that is damaged leaves nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep unpack latest ./dump --from ./backups",
            "  nightkeep unpack latest ./dump --from ./backups --files-to ./files",
            "  nightkeep unpack latest ./dump --from ./backups --key-file ./backup.key",
            "  nightkeep unpack ./default-backup-2026-11-21-020000.json.gz ./dump"
        })
final class UnpackCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final BackupFinder finder;
    private final Keys keys;

    @Mixin
    private final ContentsOptions contents = new ContentsOptions();

    @Parameters(index = "1", paramLabel = "<folder>", description = "Where to; must not exist, or be empty.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String folder;

    @Option(
            names = "--files-to",
            paramLabel = "<folder>",
            description = "Where the host files of the backup go. Without it, they are left out.")
    private @Nullable String files;

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    UnpackCommand(CommandFrame frame, BackupFinder finder, Keys keys) {
        this.frame = frame;
        this.finder = finder;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::unpack);
    }

    private CommandResult unpack(Session session) {
        Path base = session.environment().folder();
        Optional<Path> filesTo = Optional.ofNullable(files).map(base::resolve).map(Path::normalize);
        try (FoundBackup found =
                finder.find(contents, manifest -> keys.opening(opening.choice(session.environment()), manifest))) {
            UnpackReport report = session.run(
                    "unpacking",
                    (progress, cancellation) -> new UnpackBackup(found.contents(progress), progress)
                            .unpack(base.resolve(folder).normalize(), filesTo, cancellation));
            return UnpackResult.of(report, found.name(), folder);
        }
    }
}
