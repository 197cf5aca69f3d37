package dev.nightkeep.agent.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.agent.run.JobFailure;
import dev.nightkeep.agent.run.JobOutcome;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code agent run} ends with. */
public final class AgentRunResult {
    private AgentRunResult() {}

    /** How each job ended. */
    public static CommandResult of(List<JobOutcome> outcomes) {
        ObjectNode json = Json.object().put("well", outcomes.stream().allMatch(JobOutcome::well));
        ArrayNode array = json.putArray("jobs");
        outcomes.forEach(outcome -> array.add(json(outcome)));
        return new CommandResult(exit(outcomes), lines(outcomes), json);
    }

    private static ExitCode exit(List<JobOutcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.state() == JobOutcome.State.CANCELLED)) {
            return ExitCode.INTERRUPTED;
        }
        return outcomes.stream().allMatch(JobOutcome::well) ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED;
    }

    private static List<String> lines(List<JobOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return List.of("No job is to be run.");
        }
        TextTable table = new TextTable("JOB", "STATE", "BACKUP", "STORED", "TIME");
        outcomes.forEach(outcome -> table.row(
                outcome.job().value(),
                outcome.words(),
                outcome.manifest().map(manifest -> manifest.id().value()).orElse("-"),
                outcome.manifest()
                        .map(manifest -> Amounts.bytes(manifest.totals().storedBytes()))
                        .orElse("-"),
                outcome.duration().toSeconds() + " s"));
        List<String> lines = new ArrayList<>(table.lines());
        outcomes.forEach(outcome -> {
            outcome.failure().ifPresent(failure -> lines.add("%s: %s".formatted(outcome.job(), failure.text())));
            outcome.troubles().forEach(trouble -> lines.add("%s: %s.".formatted(outcome.job(), trouble)));
            outcome.breaches().forEach(breach -> lines.add("%s: %s.".formatted(outcome.job(), breach)));
        });
        return lines;
    }

    private static ObjectNode json(JobOutcome outcome) {
        ObjectNode json = Json.object()
                .put("job", outcome.job().value())
                .put("run", outcome.run().toString())
                .put("state", outcome.state().name().toLowerCase(Locale.ROOT))
                .put("well", outcome.well())
                .put("started", outcome.started().toString())
                .put("seconds", outcome.duration().toMillis() / 1000.0)
                .put("attempts", outcome.attempts());
        outcome.manifest()
                .ifPresent(manifest -> json.put("backup", manifest.id().value())
                        .put("storedBytes", manifest.totals().storedBytes())
                        .put("documents", manifest.totals().documents())
                        .put("files", manifest.totals().files())
                        .put("missing", manifest.missingCount()));
        outcome.failure().ifPresent(failure -> error(json, failure));
        outcome.troubles().forEach(json.putArray("troubles")::add);
        outcome.breaches().forEach(json.putArray("breaches")::add);
        return json;
    }

    private static void error(ObjectNode json, JobFailure failure) {
        json.putObject("error").put("code", failure.code()).put("text", failure.text());
    }
}
