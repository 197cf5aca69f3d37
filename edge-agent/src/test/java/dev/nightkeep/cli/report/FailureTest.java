package dev.nightkeep.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreUnavailableException;
import org.junit.jupiter.api.Test;

final class FailureTest {
    @Test
    void exit_isTwoForTheCallersMistake_elseOne_andOfASignalWhenStopped() {
        assertThat(Failure.of(new ConfigurationException("x", "y")).exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Failure.of(new CorruptBackupException("x", "y")).exit()).isEqualTo(ExitCode.PARTIAL_OR_FAILED);
        assertThat(Failure.of(new RunCancelledException("x", "y")).exit()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void sentence_saysWhatFailed_thenWhatToDo() {
        Failure failure = Failure.of(new StoreUnavailableException("The bucket does not answer", "Try again"));
        assertThat(failure.sentence()).isEqualTo("nightkeep: The bucket does not answer. Try again.");
        assertThat(Json.line(failure.json()))
                .isEqualTo("{\"error\":{\"code\":\"store-unavailable\",\"message\":\"The bucket does not answer\","
                        + "\"remedy\":\"Try again\",\"retryable\":true}}");
    }

    @Test
    void internal_asksForAReport() {
        assertThat(Failure.internal(new IllegalStateException("odd")).sentence())
                .startsWith("nightkeep: internal error (java.lang.IllegalStateException: odd). ")
                .contains("--verbose");
    }

    @Test
    void trace_holdsNoConnectionString() {
        assertThat(Failure.trace(new IllegalStateException("at mongodb+srv://user:secret@host/db?x=1 and on")))
                .contains("mongodb+srv://*** and on")
                .doesNotContain("secret", "user");
        assertThat(Failure.trace(new IllegalStateException("at https://user:secret@host/")))
                .contains("***@host/")
                .doesNotContain("secret");
    }

    @Test
    void json_isAscii() {
        assertThat(Json.line(Json.object().put("name", "Größe"))).isEqualTo("{\"name\":\"Gr\\u00F6\\u00DFe\"}");
    }
}
