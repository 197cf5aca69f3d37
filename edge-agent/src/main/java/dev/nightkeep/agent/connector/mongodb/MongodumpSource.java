package dev.nightkeep.agent.connector.mongodb;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.source.SourceView;
import java.util.Optional;

/** A database whose definitions the driver reads, and whose documents mongodump does. */
record MongodumpSource(DocumentSource driver, Mongodump tool, Cancellation cancellation) implements DocumentSource {
    @Override
    public SourceDescription describe() {
        return driver.describe();
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        return driver.inventory(selection);
    }

    @Override
    public SourceView openView() {
        return new MongodumpView(driver, driver.openView(), tool, cancellation);
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return openView();
    }

    @Override
    public void close() {
        driver.close();
    }
}
