package dev.nightkeep.agent.run;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one run of a job on this host; given back by the operating system too, when the process dies. */
final class JobLock implements AutoCloseable {
    private final FileChannel channel;

    private JobLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing while another run has it. */
    static Optional<JobLock> attempt(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                return Optional.of(new JobLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null && lock.isValid();
        } catch (OverlappingFileLockException e) {
            return false; // a run in this very process has it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(Path.of("lock"), e);
        }
    }

    private static ConfigurationException unusable(Path file, IOException cause) {
        return new ConfigurationException(
                "The lock %s cannot be used (%s)".formatted(file, cause.getMessage()),
                "Set state to a folder of a local disk that this user can write",
                cause);
    }
}
