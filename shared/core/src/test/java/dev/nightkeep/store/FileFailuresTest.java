package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreFullException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FileFailuresTest {
    @TempDir
    private Path root;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(reason("No space left on device"), StoreFullException.class),
                Arguments.of(new IOException("No space left on device"), StoreFullException.class),
                Arguments.of(reason("Disk quota exceeded"), StoreFullException.class),
                Arguments.of(reason("File too large"), StoreFullException.class),
                Arguments.of(reason("Read-only file system"), StoreAccessDeniedException.class),
                Arguments.of(reason("Operation not permitted"), StoreAccessDeniedException.class),
                Arguments.of(new AccessDeniedException("a"), StoreAccessDeniedException.class),
                Arguments.of(reason("File name too long"), ConfigurationException.class),
                Arguments.of(new AtomicMoveNotSupportedException("a", "b", "crosses"), ConfigurationException.class),
                Arguments.of(new FileAlreadyExistsException("a"), ConfigurationException.class),
                Arguments.of(new ClosedByInterruptException(), RunCancelledException.class),
                Arguments.of(reason("Input/output error"), StoreUnavailableException.class),
                Arguments.of(new IOException(), StoreUnavailableException.class));
    }

    private static IOException reason(String reason) {
        return new FileSystemException("a", "b", reason);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void translate_failure_saysWhatFailedAndWhatToDo(IOException failure, Class<NightkeepException> expected) {
        assertThat(new FileFailures(root).translate("Writing a/b", failure))
                .isInstanceOf(expected)
                .hasCause(failure)
                .hasMessageStartingWith("Writing a/b in %s failed (".formatted(root))
                .hasMessageNotContaining("null");
    }

    @Test
    void translate_rootIsGone_isUnavailable() {
        assertThat(new FileFailures(root.resolve("gone")).translate("Reading a", new IOException("Stale file handle")))
                .isInstanceOf(StoreUnavailableException.class)
                .matches(NightkeepException::retryable);
    }
}
