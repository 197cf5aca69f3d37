package dev.nightkeep.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes checking and renaming one step, among the threads of this process and among processes. Held for the time of a
 * few system calls, never while data is written.
 */
final class RootLock {
    /**
     * A file lock belongs to the whole process, and closing any channel of the file gives it up ({@link
     * java.nio.channels.FileLock}). So whoever locks in this process, through whichever store, must wait here first.
     */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path folder;

    /** The lock is a file in the folder, which is made where it is missing. */
    RootLock(Path folder) {
        this.folder = folder;
    }

    /** Runs the operation alone. Not reentrant between processes: an operation must not lock again. */
    <T> T holding(FileOperation<T> operation) throws IOException {
        IN_PROCESS.lock();
        try (FileChannel channel = open()) {
            channel.lock();
            return operation.run();
        } catch (OverlappingFileLockException e) {
            throw new IOException("another part of this process holds the lock of the store", e);
        } finally {
            IN_PROCESS.unlock();
        }
    }

    private FileChannel open() throws IOException {
        for (Path changed : PrivateFiles.createFolders(folder)) {
            PrivateFiles.sync(changed);
        }
        return FileChannel.open(
                folder.resolve("lock"),
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PrivateFiles.fileAttributes(folder));
    }
}
