package dev.nightkeep.cli.command;

import dev.nightkeep.audit.AuditTip;
import dev.nightkeep.audit.AuditTrail;
import dev.nightkeep.audit.ChainedRecord;
import dev.nightkeep.audit.VerifyAudit;
import dev.nightkeep.cli.options.FromOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.AuditListing;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.wiring.Backends;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.BackupStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep audit}. */
@Command(
        name = "audit",
        header = "Show who did what with a store, or prove that this record is whole.",
        description = {
            "",
            "Every entry holds the SHA-256 of the one before. --verify reads them all and names the first that is"
                    + " missing or altered. Somebody who may overwrite and delete in the store could rewrite all of"
                    + " them: note the end that --verify prints somewhere else, and give it to --noted later."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep audit --from ./backups --since 2026-11-01",
            "  nightkeep audit --from s3://my-bucket/mongo --verify"
        })
final class AuditCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 50;
    private static final int PAGE = 100;

    private final CommandFrame frame;
    private final Backends backends;

    @Mixin
    private final FromOptions from = new FromOptions();

    @Option(names = "--verify", description = "Read every entry and prove that none is missing or altered.")
    private boolean verify;

    @Option(
            names = "--noted",
            paramLabel = "<end>",
            description = "With --verify: the end of the log as it was printed earlier.")
    private @Nullable String noted;

    @Option(
            names = "--since",
            paramLabel = "<time>",
            description = "Only entries of then or later: 2026-11-21, or 2026-11-21T14:30.")
    private @Nullable Instant since;

    @Option(
            names = "--limit",
            paramLabel = "<number>",
            description = "At most this many (default: " + USUAL_LIMIT + "); 0 for all.")
    private int limit = USUAL_LIMIT;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AuditCommand(CommandFrame frame, Backends backends) {
        this.frame = frame;
        this.backends = backends;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::audit);
    }

    private CommandResult audit(Session session) {
        requireSense();
        try (BackupStore store = backends.store(from.choice().address(session.environment()))) {
            return verify
                    ? AuditListing.verification(new VerifyAudit(store)
                            .verify(Optional.ofNullable(noted).map(AuditTip::parse)))
                    : new AuditListing(session.environment().zone()).entries(entries(new AuditTrail(store)));
        }
    }

    private void requireSense() {
        if (noted != null && !verify) {
            throw new ConfigurationException("--noted is held against the log by --verify", "Give both");
        }
        if (limit < 0) {
            throw new ConfigurationException("--limit cannot be negative", "Give 0 for all");
        }
    }

    /** Clocks of hosts differ, so entries are in order of their numbers and only nearly in order of time. */
    private List<ChainedRecord> entries(AuditTrail trail) {
        List<ChainedRecord> wanted = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        List<ChainedRecord> page;
        do {
            page = trail.newestFirst(before, PAGE);
            page.stream()
                    .filter(this::isRecent)
                    .filter(entry -> hasRoom(wanted))
                    .forEach(wanted::add);
            before = page.isEmpty()
                    ? before
                    : Optional.of(page.getLast().record().sequence());
        } while (!page.isEmpty() && hasRoom(wanted) && page.stream().anyMatch(this::isRecent));
        return wanted;
    }

    private boolean hasRoom(List<ChainedRecord> wanted) {
        return limit == 0 || wanted.size() < limit;
    }

    private boolean isRecent(ChainedRecord entry) {
        return since == null || !entry.record().time().isBefore(since);
    }
}
