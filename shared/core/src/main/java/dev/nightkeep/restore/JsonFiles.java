package dev.nightkeep.restore;

import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.JsonCursor;
import dev.nightkeep.hash.Digest;
import java.io.IOException;
import java.io.InputStream;

/** Shows the host files of a document of {@code format: json}. For one thread. */
final class JsonFiles {
    private final JsonCursor cursor;
    private final ContentsVisitor visitor;

    JsonFiles(JsonCursor cursor, ContentsVisitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    /** Shows the object that stands here, with its array of files. */
    void show() {
        cursor.beginObject();
        for (var member = cursor.nextMember(); member.isPresent(); member = cursor.nextMember()) {
            if (member.get().equals("files")) {
                showAll();
            } else {
                cursor.skip();
            }
        }
    }

    private void showAll() {
        cursor.beginArray();
        while (cursor.nextElement()) {
            cursor.beginObject();
            FileAttributes file = cursor.parse(cursor.membersBefore("content"), FileAttributes.class);
            try (SpoolFile spool = new SpoolFile()) {
                spool.fill(cursor);
                FileSum stated = cursor.parse(cursor.membersBefore(""), FileSum.class);
                spool.requireEqual("Host file '%s'".formatted(file.path()), stated.size(), stated.sha256());
                show(file, spool);
            }
        }
    }

    private void show(FileAttributes file, SpoolFile spool) {
        try (InputStream content = spool.content()) {
            visitor.file(file, content);
        } catch (IOException e) {
            throw new TargetRefusedException(
                    "Host file '%s' could not be taken".formatted(file.path()), "Check the folder that it goes to", e);
        }
    }

    /** What stands behind a file's content. */
    private record FileSum(long size, Digest sha256) {}
}
