package dev.nightkeep.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NightkeepExceptionTest {
    private static final String FAILED = "It broke";
    private static final String REMEDY = "Mend it";

    static Stream<NightkeepException> passing() {
        return Stream.of(
                new StoreUnavailableException(FAILED, REMEDY),
                new SourceUnavailableException(FAILED, REMEDY),
                new TargetUnavailableException(FAILED, REMEDY),
                new KeyUnavailableException(FAILED, REMEDY),
                new SnapshotExpiredException(FAILED, REMEDY),
                new LeaseHeldException(FAILED, REMEDY));
    }

    static Stream<NightkeepException> lasting() {
        return Stream.of(
                new ConfigurationException(FAILED, REMEDY),
                new StoreAccessDeniedException(FAILED, REMEDY),
                new StoreFullException(FAILED, REMEDY),
                new ObjectNotFoundException(FAILED, REMEDY),
                new PreconditionFailedException(FAILED, REMEDY),
                new CorruptBackupException(FAILED, REMEDY),
                new BackupNotFoundException(FAILED, REMEDY),
                new UnsupportedFormatException(FAILED, REMEDY),
                new AuthenticationFailedException(FAILED, REMEDY),
                new SourceAccessDeniedException(FAILED, REMEDY),
                new SourceChangedException(FAILED, REMEDY),
                new EmptySourceException(FAILED, REMEDY),
                new LeaseLostException(FAILED, REMEDY),
                new RunCancelledException(FAILED, REMEDY),
                new TargetRefusedException(FAILED, REMEDY),
                new DecryptionException(FAILED, REMEDY),
                new KeyAccessDeniedException(FAILED, REMEDY),
                new KeyRequiredException(FAILED, REMEDY),
                new WrongKeyException(FAILED, REMEDY),
                new KeyUnprovenException(FAILED, REMEDY),
                new CommitUncertainException(FAILED, REMEDY, null));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void retryable_whatPasses_isWorthAnotherTry(NightkeepException failure) {
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.userMessage()).isEqualTo("It broke. Mend it.");
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void retryable_whatLasts_isNot(NightkeepException failure) {
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.usage())
                .isEqualTo(failure instanceof ConfigurationException
                        || failure instanceof KeyRequiredException
                        || failure instanceof WrongKeyException
                        || failure instanceof KeyUnprovenException);
    }

    @Test
    void code_everyClass_hasOneOfItsOwn() {
        List<String> codes = Stream.concat(passing(), lasting())
                .map(NightkeepException::code)
                .toList();
        assertThat(codes).doesNotHaveDuplicates().contains("store-unavailable", "empty-source");
    }
}
