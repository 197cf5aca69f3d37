package dev.nightkeep.agent.announce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Adds a line of JSON to a file. */
final class FileChannel implements Announcer {
    private final Path file;
    private final Clock clock;

    FileChannel(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public synchronized void announce(Announcement announcement) {
        ObjectNode json = Json.object()
                .put("time", clock.now().toString())
                .put("subject", announcement.subject())
                .put("text", announcement.text());
        announcement.facts().forEach(json::put);
        try {
            Files.writeString(file, Json.line(json) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AnnouncementFailedException(
                    "Nothing could be added to %s (%s)"
                            .formatted(file, e.getClass().getSimpleName()),
                    "Look at its rights and at the room on the disk",
                    false);
        }
    }

    @Override
    public void close() {
        // the file is closed behind each line
    }
}
