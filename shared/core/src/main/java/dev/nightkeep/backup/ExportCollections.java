package dev.nightkeep.backup;

import dev.nightkeep.source.CollectionDescription;

/** Exports all collections of a plan, several at once, and the large ones by several cursors. */
final class ExportCollections {
    private final ExportRun run;

    ExportCollections(ExportRun run) {
        this.run = run;
    }

    void export() {
        ReaderPool readers = new ReaderPool(run.failure());
        for (CollectionDescription collection : run.plan().inventory().collections()) {
            readers.addLast(() -> new CollectionExport(run, collection).start(readers));
        }
        readers.workOff(run.plan().request().threads());
    }
}
