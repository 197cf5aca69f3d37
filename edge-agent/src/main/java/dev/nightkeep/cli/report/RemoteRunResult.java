package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Facts;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.execution.ExecutionOutcome;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.remote.RunStatus;
import dev.nightkeep.stack.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a run of a deployed stack stands. */
public final class RemoteRunResult {
    /** Shown by themselves. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("state", "text");

    private RemoteRunResult() {}

    /** A run that was started and is left alone. */
    public static CommandResult started(RunStatus status, String arguments) {
        List<String> lines = new ArrayList<>();
        lines.add("Run %s was started".formatted(status.run().name()));
        lines.addAll(next(status, arguments));
        return new CommandResult(ExitCode.DONE, lines, json(status));
    }

    /** A run as it was seen last. Whoever left it before its end is told how to come back. */
    public static CommandResult of(RunStatus status, Installation installation, String arguments) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(status));
        lines.addAll(facts(status).lines());
        lines.addAll(status.over() ? after(status, installation, arguments) : next(status, arguments));
        return new CommandResult(exit(status), lines, json(status));
    }

    /** A run that was followed: whoever left it does not know how it ends. */
    public static CommandResult followed(RunStatus status, Installation installation, String arguments) {
        CommandResult result = of(status, installation, arguments);
        return status.over() ? result : new CommandResult(ExitCode.INTERRUPTED, result.lines(), result.json());
    }

    private static ExitCode exit(RunStatus status) {
        return status.whole() || !status.over() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED;
    }

    private static String headline(RunStatus status) {
        String what = "%s %s"
                .formatted(capital(status.run().machine().text()), status.run().name());
        return switch (status.state()) {
            case "RUNNING" -> what + " is running";
            case "SUCCEEDED" -> what + " succeeded";
            case RunStatus.UNKNOWN -> what + " has ended, and left no record of how: look at what is there";
            default -> "%s is %s".formatted(what, status.state());
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Facts facts(RunStatus status) {
        Facts facts = new Facts();
        if (!status.whole()) {
            status.why().ifPresent(why -> facts.add("because", why.lines().toList()));
        }
        status.outcome()
                .map(ExecutionOutcome::result)
                .ifPresent(result -> result.entrySet().stream()
                        .filter(entry -> !SHOWN_ELSEWHERE.contains(entry.getKey()))
                        .filter(entry -> !String.valueOf(entry.getValue()).isEmpty())
                        .forEach(entry -> facts.add(entry.getKey(), String.valueOf(entry.getValue()))));
        boolean named = status.outcome()
                .filter(outcome -> outcome.result().containsKey("backup"))
                .isPresent();
        if (!named) {
            status.backup().ifPresent(id -> facts.add("backup", id.value()));
        }
        status.execution()
                .ended()
                .ifPresent(end -> facts.add(
                        "took",
                        Times.duration(Duration.between(status.execution().started(), end))));
        return facts;
    }

    private static List<String> next(RunStatus status, String arguments) {
        return new Facts()
                .add(
                        "follow it",
                        "nightkeep remote status %s %s --follow"
                                .formatted(status.run().name(), arguments))
                .add(
                        "stop it",
                        "nightkeep remote cancel %s %s".formatted(status.run().name(), arguments))
                .lines();
    }

    private static List<String> after(RunStatus status, Installation installation, String arguments) {
        Facts facts = new Facts();
        if (status.whole() && status.run().machine() == Machine.BACKUP) {
            facts.add("look at it", "nightkeep list --from s3://" + installation.bucket());
            facts.add("try it", "nightkeep remote restore latest %s --dry-run".formatted(arguments));
        }
        return facts.lines();
    }

    static ObjectNode json(RunStatus status) {
        ObjectNode json = Json.object()
                .put("run", status.run().name().text())
                .put("workflow", status.run().machine().text())
                .put("state", status.state())
                .put("over", status.over())
                .put("started", status.execution().started().toString());
        status.execution().ended().ifPresent(end -> json.put("ended", end.toString()));
        status.backup().ifPresent(id -> json.put("backup", id.value()));
        if (!status.whole()) {
            status.why().ifPresent(why -> json.put("why", why));
        }
        status.outcome()
                .map(ExecutionOutcome::result)
                .filter(result -> !result.isEmpty())
                .ifPresent(result -> json.set("result", Json.value(result)));
        return json;
    }
}
