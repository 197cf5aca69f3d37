package dev.nightkeep.workflow.report;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskHandler;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.abandon.FailureWords;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells how a run ended: of success a line, of anything else what failed and what to do. */
public final class ReportHandler extends TaskHandler<ReportInput, Reported> {
    private final Installation installation;

    public ReportHandler() {
        this(Installation.ofEnvironment());
    }

    ReportHandler(Installation installation) {
        super(ReportInput.class);
        this.installation = installation;
    }

    @Override
    protected Reported handle(ReportInput input, TaskTime time) {
        Map<String, Object> result = new TreeMap<>(input.result().orElseGet(Map::of));
        result.computeIfPresent("code", (name, code) -> FailureWords.code(String.valueOf(code)));
        result.computeIfPresent("text", (name, text) -> sentence(String.valueOf(text)));
        String state = String.valueOf(result.getOrDefault("state", "SUCCEEDED"));
        note(input, state, result);
        installation.announcer().ifPresent(announcer -> announcer.announce(announcement(input, state, result)));
        return new Reported(
                state,
                String.valueOf(result.getOrDefault("code", "")),
                String.valueOf(result.getOrDefault("text", "")));
    }

    /** A state machine gives the cause of a failure as it is: the sentence, and where in the program it was said. */
    private static String sentence(String text) {
        return FailureWords.sentence(text).orElse(text);
    }

    /** Before anybody is told: whoever follows the run shall know how it ended although nobody can be told. */
    private void note(ReportInput input, String state, Map<String, Object> result) {
        new ExecutionNotes(installation.store())
                .outcome(new ExecutionOutcome(
                        input.what(),
                        input.job(),
                        input.execution(),
                        state,
                        installation.clock().now(),
                        result));
    }

    private Announcement announcement(ReportInput input, String state, Map<String, Object> result) {
        String stack = installation.settings().stack();
        String subject = "Nightkeep %s: %s of %s %s".formatted(stack, input.what(), input.job(), state);
        StringBuilder text = new StringBuilder(subject).append("\n\n");
        result.forEach((name, value) -> text.append("%s: %s%n".formatted(name, value)));
        text.append("execution: %s%n%nLook at it with: nightkeep remote status --stack %s%n"
                .formatted(input.execution(), stack));
        return new Announcement(
                subject,
                text.toString(),
                Map.of(
                        "event", "%s-%s".formatted(input.what(), state.toLowerCase(Locale.ROOT)),
                        "stack", stack,
                        "job", input.job(),
                        "state", state,
                        "execution", input.execution()));
    }
}
