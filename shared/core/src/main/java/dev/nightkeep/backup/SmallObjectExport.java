package dev.nightkeep.backup;

import dev.nightkeep.format.IndexedObject;

/** Writes content that is already in memory as an object of one part. */
final class SmallObjectExport {
    private final ExportRun run;

    SmallObjectExport(ExportRun run) {
        this.run = run;
    }

    /** Returns the entry of the part index, which the caller adds. */
    IndexedObject write(ObjectDescription description, byte[] content) throws InterruptedException {
        try (ObjectAssembly object = run.begin(description.key())) {
            Block block = run.pipeline().takeBlock();
            block.append(content, 0, content.length);
            run.pipeline().submit(block, description.key(), PartShape.BSON, object);
            return description.as(object.complete());
        }
    }
}
