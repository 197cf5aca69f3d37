package dev.nightkeep.cli.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.crypto.KeyFiles;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Incidents in which the backup, its key or its run is the trouble. */
final class Troubles {
    private static final String BACKUP = "<backup id>";
    private static final int MANY = 6_000;

    private Troubles() {}

    static List<Document> unknownKey(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp("<older>", "--encrypt", "age", "--identity", key(incident, "one.key"));
        incident.backUp(BACKUP, "--job", "nightly", "--encrypt", "age", "--identity", key(incident, "other.key"));
        incident.conversations().drop();
        return all;
    }

    static List<Document> lostKey(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp(BACKUP);
        incident.conversations().insertMany(Conversations.documents(300, 310));
        String lost = key(incident, "lost.key");
        incident.backUp("<sealed>", "--encrypt", "age", "--identity", lost);
        delete(incident.folder().resolve(lost));
        incident.conversations().drop();
        return all;
    }

    private static String key(Incident incident, String name) {
        KeyFiles.generateAge(incident.folder().resolve(name), Instant.EPOCH);
        return name;
    }

    /** The newest backup has ten documents more, and a damaged collection of something else. */
    static List<Document> damagedBackup(Incident incident) {
        Conversations.fill(incident);
        incident.backUp(BACKUP, "--job", "older");
        incident.conversations().insertMany(Conversations.documents(300, 310));
        List<Document> all = incident.held();
        incident.backUp("<damaged id>");
        damage(incident.file("default", "orders.bson.gz"));
        incident.conversations().drop();
        return all;
    }

    private static void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process of its own is killed as soon as the first documents are there. */
    static List<Document> diedRestoring(Incident incident) {
        incident.conversations().insertMany(Conversations.documents(0, MANY));
        List<Document> all = incident.held();
        incident.backUp(BACKUP);
        incident.conversations().drop();
        Process process = incident.start(
                "restore",
                incident.name(BACKUP),
                "--from",
                "./backups",
                "--uri-env",
                Incident.VARIABLE,
                "--collection",
                "conversations");
        while (process.isAlive() && incident.conversations().estimatedDocumentCount() == 0) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().onExit().join();
        assertThat(incident.conversations().countDocuments())
                .as("killed in between")
                .isBetween(1L, MANY - 1L);
        return all;
    }

    static List<Document> failingJob(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        incident.backUp(BACKUP, "--job", "nightly");
        for (int night = 0; night < 3; night++) {
            assertThat(incident.cli()
                            .with("OLD_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")
                            .run("backup", "--uri-env", "OLD_URI", "--to", "./backups", "--job", "nightly")
                            .exit())
                    .isEqualTo(1);
        }
        return all;
    }

    static List<Document> stuckLease(Incident incident) {
        List<Document> all = Conversations.fill(incident);
        BackupId run = BackupId.of(Instant.now(), BackupType.FULL, UUID.randomUUID());
        incident.until(
                new LeaseKeeper(Stores.directory(incident.folder().resolve("backups")), new SystemClock(), "other-host")
                        .acquire(new JobName("nightly"), run));
        return all;
    }
}
