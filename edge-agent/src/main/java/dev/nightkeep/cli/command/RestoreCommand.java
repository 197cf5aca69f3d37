package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ContentsOptions;
import dev.nightkeep.cli.options.OpeningOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.RollbackOptions;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.options.UriOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.cli.wiring.Keys;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.store.BackupStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep restore}. */
@Command(
        name = "restore",
        header = "Bring a backup back into a database.",
        description = {
            "",
            "The whole backup is read and checked, every document decided about, and what is going to be replaced backed"
                    + " up, before the first document is written. Each document is changed only where it still is what"
                    + " was looked at, and read back afterwards. Run again after a crash, it goes on where it was."
                    + " What is not as it should be is named, and the exit code is 1.",
            "On a terminal it shows what it would do and asks. Elsewhere every strategy that changes what is there needs"
                    + " --yes or --apply-plan."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --preview",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --strategy overwrite --yes",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --strategy merge --arrays key:id",
            "  nightkeep restore latest --uri-env MONGO_URI --collection users --since 2026-01-01 --preview",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --ns-from 'app.*' --ns-to 'rescue.*'",
            "  nightkeep restore latest --from ./backups --uri-env MONGO_URI --identity ./backup.key",
            "  nightkeep restore ./old-dump --uri-env MONGO_URI --rollback-to ./backups"
        })
final class RestoreCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final BackupFinder finder;
    private final Keys keys;
    private final Backends backends;

    @Mixin
    private final ContentsOptions contents = new ContentsOptions();

    @Mixin
    private final UriOptions uri = new UriOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RestoreOptions options = new RestoreOptions();

    @Mixin
    private final PreviewOptions looking = new PreviewOptions();

    @Mixin
    private final RollbackOptions rollback = new RollbackOptions();

    @Mixin
    private final OpeningOptions opening = new OpeningOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RestoreCommand(CommandFrame frame, BackupFinder finder, Backends backends, Keys keys) {
        this.frame = frame;
        this.finder = finder;
        this.keys = keys;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::restore);
    }

    private CommandResult restore(Session session) {
        Path folder = session.environment().folder();
        looking.require();
        RestoreRequest request = options.request(selection.selection(), folder);
        Optional<RestorePlan> approved = looking.approved(folder);
        RestoreConsent consent = new RestoreConsent(session, options, looking);
        RestoreAudit audit = new RestoreAudit(session, looking, "restore");
        return new RestoreSteps(session, backends, uri, looking, consent, audit, rollback(session))
                .take(
                        () -> finder.find(contents(), (store, manifest) -> key(session, audit, store, manifest)),
                        request,
                        approved);
    }

    private KeyRing key(Session session, RestoreAudit audit, BackupStore store, Manifest manifest) {
        return audit.attempt(store, manifest.id(), () -> keys.opening(opening.choice(session.environment()), manifest));
    }

    private RestoreSteps.Rollback rollback(Session session) {
        RollbackPlace place = RestoreSteps.place(session, backends, keys, opening, uri);
        return new RestoreSteps.Rollback(rollback, place, contents.store(session.environment()));
    }

    private ContentsOptions contents() {
        return rollback.toBucket() ? contents.besideABucket() : contents;
    }
}
