package dev.nightkeep.conversation.hold;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.nio.charset.StandardCharsets;

/** What state machines are started with: names and numbers, and no credential. */
final class Orders {
    private Orders() {}

    static String backup(JobName job, String by) {
        return text(new JsonMembers().put("job", job).put("requestedBy", by).object());
    }

    static String verify(JobName job, BackupId backup, String by) {
        return text(new JsonMembers()
                .put("job", job)
                .put("backup", backup)
                .put("requestedBy", by)
                .object());
    }

    static String text(JsonObject order) {
        return new String(JsonWriter.bytes(order), StandardCharsets.UTF_8);
    }
}
