package dev.nightkeep.backup;

import dev.nightkeep.error.SourceUnavailableException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupLayout;
import java.io.IOException;
import java.io.InputStream;

/** Writes host files, each as an object of its own in parts of bounded size. */
final class FileExport {
    private final ExportRun run;

    FileExport(ExportRun run) {
        this.run = run;
    }

    void export(HostFile file) throws InterruptedException {
        String key = BackupLayout.file(
                file.attributes().path(),
                run.plan().request().compression(),
                run.keys().suffix());
        try (ObjectAssembly object = run.begin(key);
                InputStream in = file.content().open()) {
            while (copyBlock(in, key, object)) {
                run.cancellation().check();
            }
            object.requireOnePart(run.pipeline(), key);
            run.tally().add(ObjectDescription.of(key, file.attributes()).as(object.complete()));
            file.content().missing().forEach(run.missing()::add);
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "Reading %s broke off (%s)".formatted(file.content().name(), e.getMessage()),
                    "Check the file, or leave it out of --files",
                    e);
        }
    }

    private boolean copyBlock(InputStream in, String key, ObjectAssembly object) throws IOException {
        byte[] chunk = in.readNBytes(Block.TARGET_BYTES);
        if (chunk.length == 0) {
            return false;
        }
        Block block = run.pipeline().takeBlock();
        block.append(chunk, 0, chunk.length);
        run.pipeline().submit(block, key, PartShape.BSON, object);
        return true;
    }
}
