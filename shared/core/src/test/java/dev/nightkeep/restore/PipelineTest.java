package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.RunCancelledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 3", "4, 0", "4, 3"})
    void submit_manyTasks_givesResultsInTheirOrder(int threads, int limit) {
        List<Integer> results = new ArrayList<>();
        try (Workers workers = new Workers("test-", threads);
                Pipeline<Integer> pipeline = new Pipeline<>(workers, limit, results::add)) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                pipeline.submit(() -> number);
                assertThat(i + 1 - results.size()).isLessThanOrEqualTo(limit);
            }
            pipeline.finish();
        }
        assertThat(results).hasSize(100).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void submit_afterAFailureOfAnotherPipeline_throwsIt(int threads) {
        try (Workers workers = new Workers("test-", threads);
                Workers others = workers.with("other-", threads);
                Pipeline<Object> failing = Pipeline.ofActions(workers, 0);
                Pipeline<Object> innocent = Pipeline.ofActions(others, 0)) {
            assertThatThrownBy(() -> failing.submit(() -> {
                        throw new IllegalStateException("first");
                    }))
                    .hasMessage("first");
            assertThatThrownBy(() -> innocent.submit(() -> "more")).hasMessage("first");
        }
    }

    @Test
    void submit_checkedFailureOrError_reachesTheCaller() {
        try (Workers workers = new Workers("test-", 2);
                Pipeline<Object> pipeline = Pipeline.ofActions(workers, 0)) {
            assertThatThrownBy(() -> pipeline.submit(() -> {
                        throw new IOException("checked");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("checked");
        }
        try (Workers workers = new Workers("test-", 2);
                Pipeline<Object> pipeline = Pipeline.ofActions(workers, 0)) {
            assertThatThrownBy(() -> pipeline.submit(() -> {
                        throw new StackOverflowError("deep");
                    }))
                    .isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void close_tasksThatWait_doNotBegin() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        try (Workers workers = new Workers("test-", 2)) {
            try (Pipeline<Object> pipeline = Pipeline.ofActions(workers, 10)) {
                for (int i = 0; i < 10; i++) {
                    pipeline.submit(() -> {
                        begun.incrementAndGet();
                        running.countDown();
                        release.await();
                        return "done";
                    });
                }
                running.await();
            }
            release.countDown();
        }
        assertThat(begun).hasValue(2);
    }

    @Test
    void finish_interrupted_isCancelledAndStaysInterrupted() {
        CountDownLatch release = new CountDownLatch(1);
        try (Workers workers = new Workers("test-", 2);
                Pipeline<Object> pipeline = Pipeline.ofActions(workers, 1)) {
            pipeline.submit(() -> {
                release.await();
                return "done";
            });
            Thread.currentThread().interrupt();
            assertThatThrownBy(pipeline::finish).isInstanceOf(RunCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
            release.countDown();
        }
    }
}
