package dev.nightkeep.store;

final class InMemoryStoreTest extends BackupStoreContract {
    private final InMemoryStore memory = new InMemoryStore();

    @Override
    protected BackupStore open() {
        return memory;
    }
}
