package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.SealedResult;
import dev.nightkeep.cli.report.VerifyResult;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.restore.CheckContents;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.restore.VerifySealed;
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
                    + " document. Changes nothing. Exit code 1 when anything does not hold, all of it named.",
            "An encrypted backup needs its key, or --sealed, which looks at the stored bytes alone."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep verify latest --from ./backups",
            "  nightkeep verify latest --from s3://my-bucket/mongo --sample 5%%",
            "  nightkeep verify latest --from ./backups --identity ./backup.key",
            "  nightkeep verify latest --from ./backups --sealed",
            "  nightkeep verify ./old-dump"
        })
final class VerifyCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final BackupFinder finder;
    private final Keys keys;

    @Mixin
    private final ContentsOptions contents = new ContentsOptions();

    @Option(
            names = "--sample",
            paramLabel = "<share>",
            description =
                    "Read only about this share of the parts, chosen at random, such as 5%%; sizes are always compared.")
    private @Nullable Double sample;

    @Option(
            names = "--sealed",
            description =
                    "Without a key and without decoding: hold sizes and hashes of the stored bytes against the backup's own statements.")
    private boolean sealed;

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    VerifyCommand(CommandFrame frame, BackupFinder finder, Keys keys) {
        this.frame = frame;
        this.finder = finder;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::verify);
    }

    private CommandResult verify(Session session) {
        try (FoundBackup found = finder.find(contents, manifest -> key(session, manifest))) {
            return switch (found) {
                case FoundBackup.InStore stored -> verify(session, stored);
                case FoundBackup.AtPath path -> check(session, path);
                case FoundBackup.InScan scan -> check(session, scan);
            };
        }
    }

    private KeyRing key(Session session, Manifest manifest) {
        return sealed ? new NoEncryption() : keys.opening(opening.choice(session.environment()), manifest);
    }

    private CommandResult verify(Session session, FoundBackup.InStore found) {
        return sealed ? verifySealed(session, found) : verifyOpened(session, found);
    }

    private CommandResult verifySealed(Session session, FoundBackup.InStore found) {
        if (sample != null) {
            throw new ConfigurationException(
                    "--sealed reads every stored byte, and --sample only some parts", "Leave one of the two out");
        }
        return SealedResult.of(session.run("verifying", (progress, cancellation) -> {
            found.announce(progress);
            return new VerifySealed(found.store(), progress).verify(found.manifest(), threads(), cancellation);
        }));
    }

    private CommandResult verifyOpened(Session session, FoundBackup.InStore found) {
        PartSample chosen =
                sample == null ? PartSample.everything() : new PartSample(sample, RandomGenerator.getDefault());
        return VerifyResult.ofStored(session.run("verifying", (progress, cancellation) -> {
            found.announce(progress);
            return new VerifyBackup(found.store(), found.keys(), progress)
                    .verify(found.manifest(), chosen, threads(), cancellation);
        }));
    }

    private CommandResult check(Session session, FoundBackup found) {
        if (sample != null || sealed) {
            throw new ConfigurationException(
                    "--sample and --sealed need a backup of Nightkeep in a store",
                    "Leave it out: everything is read then");
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
