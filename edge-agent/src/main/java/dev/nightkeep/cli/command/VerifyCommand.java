package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.VerifyResult;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.restore.CheckContents;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.VerifyBackup;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep verify}. */
@Command(
        name = "verify",
        header = "Prove that a backup is what was written.",
        description = {
            "",
            "Reads every byte, holds hashes, sizes and counts against what the backup states, and decodes every"
                    + " document. Changes nothing. Exit code 1 when anything does not hold, all of it named."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep verify latest --from ./backups",
            "  nightkeep verify latest --from s3://my-bucket/mongo --sample 5%%",
            "  nightkeep verify ./old-dump"
        })
final class VerifyCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final BackupFinder finder;

    @Mixin
    private final ContentsOptions contents = new ContentsOptions();

    @Option(
            names = "--sample",
            paramLabel = "<share>",
            description =
                    "Read only about this share of the parts, chosen at random, such as 5%%; sizes are always compared.")
    private @Nullable Double sample;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    VerifyCommand(CommandFrame frame, BackupFinder finder) {
        this.frame = frame;
        this.finder = finder;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::verify);
    }

    private CommandResult verify(Session session) {
        try (FoundBackup found = finder.find(contents)) {
            return switch (found) {
                case FoundBackup.InStore stored -> verify(session, stored);
                case FoundBackup.AtPath path -> check(session, path);
            };
        }
    }

    private CommandResult verify(Session session, FoundBackup.InStore found) {
        PartSample chosen =
                sample == null ? PartSample.everything() : new PartSample(sample, RandomGenerator.getDefault());
        return VerifyResult.ofStored(session.run("verifying", (progress, cancellation) -> {
            found.announce(progress);
            return new VerifyBackup(found.store(), found.keys(), progress)
                    .verify(found.manifest(), chosen, threads(), cancellation);
        }));
    }

    private CommandResult check(Session session, FoundBackup.AtPath found) {
        if (sample != null) {
            throw new ConfigurationException(
                    "--sample needs a backup of Nightkeep in a store", "Leave it out: everything is read then");
        }
        return VerifyResult.ofPath(session.run(
                "verifying",
                (progress, cancellation) ->
                        new CheckContents(found.contents(progress), progress).check(threads(), cancellation)));
    }

    private static int threads() {
        return RestoreRequest.standard().threads();
    }
}
