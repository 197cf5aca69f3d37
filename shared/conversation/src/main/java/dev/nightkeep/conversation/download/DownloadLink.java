package dev.nightkeep.conversation.download;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.time.Instant;

/**
 * A link as it is kept: without the token by which it is opened.
 *
 * @param by      who asked for it, as the audit log names people
 * @param opened  how often it was
 * @param revoked whether it counts for nothing any more
 */
public record DownloadLink(
        JobName job, BackupId backup, String by, Instant created, Instant expires, long opened, boolean revoked) {
    DownloadLink openedOnce() {
        return new DownloadLink(job, backup, by, created, expires, opened + 1, revoked);
    }

    DownloadLink asRevoked() {
        return new DownloadLink(job, backup, by, created, expires, opened, true);
    }

    /** Whether it opens something at that time. */
    public boolean isOpenAt(Instant now) {
        return !revoked && now.isBefore(expires);
    }

    JsonObject json() {
        return new JsonMembers()
                .put("job", job)
                .put("backup", backup)
                .put("by", by)
                .put("created", created)
                .put("expires", expires)
                .put("opened", opened)
                .put("revoked", revoked)
                .object();
    }

    static DownloadLink of(JsonObject json) {
        return new DownloadLink(
                new JobName(json.requiredText("job")),
                new BackupId(json.requiredText("backup")),
                json.requiredText("by"),
                Instant.parse(json.requiredText("created")),
                Instant.parse(json.requiredText("expires")),
                json.whole("opened").orElse(0L),
                json.flag("revoked"));
    }
}
