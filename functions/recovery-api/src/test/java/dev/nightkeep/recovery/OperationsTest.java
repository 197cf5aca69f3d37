package dev.nightkeep.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.audit.StoredAuditLog;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.recovery.http.ApiJson;
import dev.nightkeep.recovery.operation.InProcessRunner;
import dev.nightkeep.recovery.operation.Operation;
import dev.nightkeep.recovery.operation.OperationOutcome;
import dev.nightkeep.recovery.operation.OperationState;
import dev.nightkeep.recovery.operation.OperationWork;
import dev.nightkeep.recovery.operation.Operations;
import dev.nightkeep.recovery.operation.PerformOperation;
import dev.nightkeep.time.SystemClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Work that outlasts its request. */
final class OperationsTest {
    private static final Ask BACKUP = Ask.post("/api/recovery/backup");

    private final ApiFixture api = new ApiFixture();
    private final String token = api.allowedAll();

    private PerformOperation performing(OperationWork work) {
        return new PerformOperation(
                new Operations(api.store, new SystemClock()),
                work,
                new StoredAuditLog(api.store, api.clock),
                new SystemClock());
    }

    private JsonNode follow(String location) {
        return api.send(Ask.get(location).as(token)).json();
    }

    private JsonNode performed(OperationWork work) {
        PerformOperation perform = performing(work);
        Answer accepted = new Answer(api.api(operation -> perform.perform(operation.id(), new Cancellation()))
                .handle(BACKUP.as(token).request()));
        return follow(accepted.header("Location"));
    }

    @Test
    void progress_isSeenAtTheEnd() {
        JsonNode done = performed((operation, progress, cancellation) -> {
            progress.on(new ProgressEvent.StageEntered("reading"));
            progress.on(new ProgressEvent.Planned(1, java.util.OptionalLong.of(7), java.util.OptionalLong.empty()));
            progress.on(new ProgressEvent.Advanced("app.users", 7, 700, 70));
            progress.on(new ProgressEvent.Noticed("Something"));
            progress.on(new ProgressEvent.CollectionFinished("app.users"));
            return OperationOutcome.of(OperationState.PARTIAL, ApiJson.object());
        });
        assertThat(done.get("state").asText()).isEqualTo("partial");
        assertThat(done.get("progress").toString())
                .isEqualTo("{\"stage\":\"reading\",\"collections\":1,\"documents\":7,\"raw_bytes\":700}");
        assertThat(api.audited()).endsWith("backup.end failed partial");
    }

    @Test
    void defect_isAFailureThatRepeatsNothing() {
        JsonNode failed = performed((operation, progress, cancellation) -> {
            throw new IllegalStateException("mongodb://ada:PLANTED@db");
        });
        assertThat(failed.get("state").asText()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asText()).isEqualTo("internal");
        assertThat(failed.toString()).doesNotContain("PLANTED");
        assertThat(api.audited()).endsWith("backup.end failed internal");
    }

    @Test
    void outOfMemory_isAFailureToo() {
        JsonNode failed = performed((operation, progress, cancellation) -> {
            throw new OutOfMemoryError("on purpose");
        });
        assertThat(failed.at("/problem/detail").asText()).contains("OutOfMemoryError");
    }

    @Test
    void performedAgain_isNotDoneTwice() {
        List<Operation> done = new ArrayList<>();
        PerformOperation perform = performing((operation, progress, cancellation) -> {
            done.add(operation);
            return OperationOutcome.of(OperationState.SUCCEEDED, ApiJson.object());
        });
        api.api(operation -> {
                    perform.perform(operation.id(), new Cancellation());
                    perform.perform(operation.id(), new Cancellation());
                })
                .handle(BACKUP.as(token).request());
        assertThat(done).hasSize(1);
    }

    @Test
    void silence_isAFailureAfterAWhile() {
        String location =
                new Answer(api.api(operation -> {}).handle(BACKUP.as(token).request())).header("Location");
        assertThat(follow(location).get("state").asText()).isEqualTo("accepted");
        assertThat(api.send(Ask.get(location).as(token)).header("Retry-After")).isEqualTo("2");
        api.clock.advance(Operation.SILENCE);
        JsonNode abandoned = follow(location);
        assertThat(abandoned.get("state").asText()).isEqualTo("failed");
        assertThat(abandoned.at("/problem/code").asText()).isEqualTo("operation-abandoned");
    }

    @Test
    void runnerThatRefuses_leavesAnOperationThatFailed() {
        Answer refused = new Answer(api.api(operation -> {
                    throw new StoreUnavailableException("It cannot be started", "Try again");
                })
                .handle(BACKUP.as(token).request()));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(api.audited()).endsWith("backup.begin failed store-unavailable");
    }

    @Test
    void inProcess_runsABackupAndStops() {
        String location;
        try (InProcessRunner runner = new InProcessRunner(api.perform, 1)) {
            location = new Answer(api.api(runner).handle(BACKUP.as(token).request())).header("Location");
        }
        assertThat(follow(location).get("state").asText()).isIn("succeeded", "cancelled");
    }

    @Test
    void inProcess_tooMany_areRefusedAsBusy() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        PerformOperation perform = performing((operation, progress, cancellation) -> {
            begun.countDown();
            await(end);
            cancellation.check();
            return OperationOutcome.of(OperationState.SUCCEEDED, ApiJson.object());
        });
        List<Answer> answers = new ArrayList<>();
        try (InProcessRunner runner = new InProcessRunner(perform, 1)) {
            RecoveryApi instance = api.api(runner);
            answers.add(new Answer(instance.handle(BACKUP.as(token).request())));
            begun.await();
            for (int i = 0; i < 9; i++) {
                answers.add(new Answer(instance.handle(BACKUP.as(token).request())));
            }
            end.countDown();
        }
        assertThat(answers.subList(0, 9)).allMatch(answer -> answer.status() == 202);
        assertThat(answers.getLast().code()).isEqualTo("busy");
        assertThat(answers.getLast().header("Retry-After")).isEqualTo("60");
        assertThat(answers.subList(0, 9))
                .allSatisfy(answer -> assertThat(
                                follow(answer.header("Location")).get("state").asText())
                        .isIn("succeeded", "cancelled"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
