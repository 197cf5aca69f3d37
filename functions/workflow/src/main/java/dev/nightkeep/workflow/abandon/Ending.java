package dev.nightkeep.workflow.abandon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.workflow.abandon.AbandonInput.Detail;
import dev.nightkeep.workflow.abandon.AbandonInput.Failure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which execution ended, and why.
 *
 * @param cancelled whether somebody stopped it
 * @param stopped   when it was ended from outside, while a task may be under way; empty where it failed by itself
 */
public record Ending(JobName job, String execution, boolean cancelled, RunError why, Optional<Instant> stopped) {
    public static Ending of(AbandonInput input) {
        return input.detail()
                .map(Ending::of)
                .or(() -> input.error().map(failure -> of(input, failure)))
                .orElseThrow(() -> new ConfigurationException(
                        "The event says neither which execution ended nor why",
                        "Leave this function to the state machine and to its rule"));
    }

    /** The same, in other words for people. */
    public Ending because(String text) {
        return new Ending(job, execution, cancelled, new RunError(why.code(), text), stopped);
    }

    private static Ending of(AbandonInput input, Failure failure) {
        String text = failure.cause()
                .flatMap(cause ->
                        failure.error().startsWith("States.") ? Optional.of(cause) : FailureWords.sentence(cause))
                .orElse("The task ended with " + failure.error());
        String code = FailureWords.code(failure.error());
        return new Ending(
                job(input.job()),
                input.execution().orElse(""),
                code.equals("run-cancelled"),
                new RunError(code, text),
                Optional.empty());
    }

    private static Ending of(Detail detail) {
        boolean stopped = detail.status().equals("ABORTED");
        RunError why = new RunError(
                stopped ? "run-cancelled" : "run-abandoned",
                stopped
                        ? "The execution was stopped. Nothing was committed; start it again."
                        : "The execution ended as %s. Start it again.".formatted(detail.status()));
        return new Ending(Execution.job(detail.input()), detail.name(), stopped, why, stopped(detail));
    }

    private static Optional<Instant> stopped(Detail detail) {
        return detail.status().equals("FAILED")
                ? Optional.empty()
                : Optional.of(detail.stopDate().flatMap(Ending::moment).orElse(Instant.EPOCH));
    }

    private static Optional<Instant> moment(JsonNode date) {
        try {
            return date.isIntegralNumber()
                    ? Optional.of(Instant.ofEpochMilli(date.longValue()))
                    : Optional.of(OffsetDateTime.parse(date.asText()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // nobody knows when: then no task is taken for one of before
        }
    }

    /** An execution whose job has a name that no job can have has nothing to be abandoned, under no name. */
    private static JobName job(Optional<String> name) {
        return name.filter(JobName::isName).map(JobName::new).orElse(JobName.DEFAULT);
    }
}
