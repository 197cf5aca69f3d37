package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.conversation.card.BackupCards;
import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is told of a backup. */
final class BackupStory implements RunStory {
    static final String ACTION = "backup.create";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Turn turn;
    private final JobName job;
    private final ExecutionName name;
    private final BackupCards cards;
    private final Map<BackupId, URI> links = new ConcurrentHashMap<>();

    BackupStory(Turn turn, JobName job, ExecutionName name) {
        this.turn = turn;
        this.job = job;
        this.name = name;
        this.cards = new BackupCards(turn.tools().sentences());
    }

    @Override
    public Machine machine() {
        return Machine.BACKUP;
    }

    @Override
    public ExecutionName name() {
        return name;
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String subject() {
        return job.value();
    }

    @Override
    public ThreadName thread() {
        return ThreadName.fitting(
                "backup %s %s".formatted(job, TIME.format(turn.id().createdAt())));
    }

    @Override
    public OutgoingMessage opening(RunView view) {
        return cards.started(job, turn.origin().actor(), view.execution().started());
    }

    @Override
    public OutgoingMessage progress(RunView view, String remark) {
        return cards.progress(job, view, remark, turn.id());
    }

    @Override
    public OutgoingMessage ending(RunView view, String remark) {
        Optional<Manifest> manifest = manifest(view);
        return manifest.map(found -> cards.committed(found, view, download(found), remark, turn.id()))
                .orElseGet(() -> cards.failed(job, view, remark, turn.id()));
    }

    @Override
    public OutgoingMessage summary(RunView view) {
        return cards.summary(job, view, manifest(view));
    }

    private Optional<Manifest> manifest(RunView view) {
        return view.result("backup").filter(BackupId::isId).flatMap(this::find);
    }

    private Optional<Manifest> find(String backup) {
        try {
            return Optional.of(new BackupCatalog(turn.tools().store())
                    .find(backup, Optional.of(job))
                    .manifest());
        } catch (BackupNotFoundException | CorruptBackupException | UnsupportedFormatException e) {
            return Optional.empty(); // what the run said of itself is told instead
        }
    }

    private Optional<URI> download(Manifest manifest) {
        return turn.tools()
                .settings()
                .links()
                .map(base -> links.computeIfAbsent(
                        manifest.id(),
                        id -> turn.tools().links().create(base, new BackupLayout(manifest.job(), id), turn.who())));
    }
}
