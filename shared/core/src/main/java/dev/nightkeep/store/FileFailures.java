package dev.nightkeep.store;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreFullException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns failures of the file system below a root into ours. */
final class FileFailures {
    /** The texts of the C library for ENOSPC, EDQUOT and EFBIG. It may translate them, hence {@link #hasNoRoom}. */
    private static final Pattern FULL = Pattern.compile("no space left|quota exceeded|file too large");

    private static final Pattern DENIED = Pattern.compile("read-only file system|operation not permitted");
    private static final Pattern TOO_LONG = Pattern.compile("name too long");
    private static final long LEAST_ROOM = 64 * 1024;

    private final Path root;

    FileFailures(Path root) {
        this.root = root;
    }

    /** Runs the operation; {@code action} begins the sentence if it fails, such as {@code Writing a/b}. */
    <T> T during(String action, FileOperation<T> operation) {
        try {
            return operation.run();
        } catch (IOException e) {
            throw translate(action, e);
        }
    }

    NightkeepException translate(String action, IOException e) {
        String failed = "%s in %s failed (%s)".formatted(action, root, reason(e));
        if (e instanceof ClosedByInterruptException || e instanceof FileLockInterruptionException) {
            return new RunCancelledException(failed, "Nothing was committed; start it again", e);
        }
        if (e instanceof FileAlreadyExistsException) {
            return new ConfigurationException(failed, "Choose another name or directory", e);
        }
        if (e instanceof AtomicMoveNotSupportedException || says(TOO_LONG, e)) {
            return new ConfigurationException(failed, "Keep backups in a directory on one file system of its own", e);
        }
        if (e instanceof AccessDeniedException || says(DENIED, e)) {
            return new StoreAccessDeniedException(
                    failed, "Let the user that runs Nightkeep read and write the directory", e);
        }
        if (says(FULL, e) || hasNoRoom()) {
            return new StoreFullException(failed, "Free space on the disk, or delete old backups", e);
        }
        return new StoreUnavailableException(failed, "Check that the disk is connected and sound, then try again", e);
    }

    private static boolean says(Pattern pattern, IOException e) {
        return pattern.matcher(reason(e).toLowerCase(Locale.ROOT)).find();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access denied";
            case FileAlreadyExistsException taken -> "%s is a file, not a directory".formatted(taken.getFile());
            case FileSystemException other -> orName(other.getReason(), e);
            default -> orName(e.getMessage(), e);
        };
    }

    private static String orName(@Nullable String text, IOException e) {
        return text == null ? e.getClass().getSimpleName() : text;
    }

    private boolean hasNoRoom() {
        try {
            return Files.getFileStore(root).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false; // unknown, and another failure is being told already
        }
    }
}
