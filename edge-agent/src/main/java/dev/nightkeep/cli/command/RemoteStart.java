package dev.nightkeep.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.options.FollowOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.report.RemoteRunResult;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.remote.FollowRun;
import dev.nightkeep.remote.RunStatus;
import java.util.Optional;

/** Starts a run of a deployed workflow, notes that, and stays with it unless it is to be left. */
final class RemoteStart {
    private final Session session;
    private final RemoteAccess access;
    private final StackOptions stack;
    private final FollowOptions follow;

    RemoteStart(Session session, RemoteAccess access, StackOptions stack, FollowOptions follow) {
        this.session = session;
        this.access = access;
        this.stack = stack;
        this.follow = follow;
    }

    /** {@code input} is what the workflow is started with. */
    CommandResult start(Machine machine, ObjectNode input) {
        ExecutionName name = follow.name(session.environment().clock().now());
        return access.with(session, stack, opened -> {
            AuditedChange change =
                    new AuditedChange(session, Optional.of(opened.store()), "remote." + machine.text(), name.text());
            return change.attempt(() ->
                    change.makeAnyway(() -> new AuditedChange.Made(start(opened, machine, name, input), name.text())));
        });
    }

    private CommandResult start(RemoteAccess.Opened opened, Machine machine, ExecutionName name, ObjectNode input) {
        Execution started = opened.machines().start(opened.installation().machine(machine), name, Json.line(input));
        if (follow.detached()) {
            RunStatus status = opened.runs().find(machine, name).orElseThrow();
            return RemoteRunResult.started(status, stack.arguments(session.environment()));
        }
        session.notice("Run %s of %s was started at %s; Ctrl-C leaves it alone"
                .formatted(name, opened.installation().name(), started.started()));
        return followed(session, opened, machine, name, stack);
    }

    /** Stays with a run that was started, whoever started it. */
    static CommandResult followed(
            Session session, RemoteAccess.Opened opened, Machine machine, ExecutionName name, StackOptions stack) {
        RunStatus status = session.follow(
                "starting",
                (progress, leave) -> new FollowRun(
                                opened.runs(),
                                opened.store(),
                                session.environment().clock())
                        .follow(machine, name, progress, leave));
        return RemoteRunResult.followed(status, opened.installation(), stack.arguments(session.environment()));
    }
}
