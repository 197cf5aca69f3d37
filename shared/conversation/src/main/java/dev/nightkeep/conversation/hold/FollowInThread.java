package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.discord.interaction.InteractionChannel;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tells of a run while it runs: one message, edited about once a second when there is something new, and in the end the
 * report. Where there can be no thread, in the answer; where that is gone, in the channel; else in the report channel.
 */
final class FollowInThread {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** How long the last step of a run may take to note how it ended, once the state machine is at its end. */
    private static final String PROGRESS = "progress";

    private static final String NO_THREAD = "no-thread";

    private final Turn turn;
    private final RunStory story;
    private Optional<JsonObject> shown = Optional.empty();

    FollowInThread(Turn turn, RunStory story) {
        this.turn = turn;
        this.story = story;
    }

    /** Follows the run, which was started, to its end. */
    Held go() {
        Optional<Held> held = step();
        while (held.isEmpty()) {
            if (!turn.waited(TICK)) {
                return Held.AGAIN;
            }
            held = step();
        }
        return held.get();
    }

    /** Looks once, and tells; how it ended, once it has. What is followed goes on whatever fails here, and so does this. */
    private Optional<Held> step() {
        try {
            RunView view = look();
            report("report-start", story.opening(view));
            if (view.isSettled()) {
                return Optional.of(end(view));
            }
            var unused = tell(view, story::progress);
            return Optional.empty();
        } catch (NightkeepException e) {
            if (!e.retryable()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Told in the report channel, once, where there is one and it can be. Nothing waits for it. */
    private void report(String name, OutgoingMessage message) {
        if (turn.voice().posted(name).isEmpty()) {
            turn.tools().settings().place().reportChannel().ifPresent(channel -> {
                var unused = turn.voice().post(name, channel, message);
            });
        }
    }

    /** A run that the state machine does not know any more has been over for months. */
    private RunView look() {
        return turn.tools()
                .follow()
                .look(story.machine(), turn.tools().settings().machine(story.machine()), story.name())
                .orElseGet(() -> new RunView(
                        new Execution(
                                story.name(),
                                ExecutionState.FAILED,
                                turn.id().createdAt(),
                                Optional.of(turn.id().createdAt()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        turn.tools().clock().now()));
    }

    private Said tell(RunView view, BiFunction<RunView, String, OutgoingMessage> words) {
        open(view);
        String remark = remark();
        Said said = show(words.apply(view, remark));
        return remark.equals(remark()) ? said : show(words.apply(view, remark()));
    }

    private Said show(OutgoingMessage message) {
        JsonObject json = message.json();
        if (shown.equals(Optional.of(json))) {
            return Said.said();
        }
        Said said = place(message);
        if (said.isSaid()) {
            shown = Optional.of(json);
        }
        return said;
    }

    /** The answer and its thread, until they are there or it is known that there will be no thread. */
    private void open(RunView view) {
        if (turn.voice().thread().isPresent() || turn.state().has(NO_THREAD)) {
            return;
        }
        if (isInThread()) {
            turn.state().keep(NO_THREAD, new JsonMembers().put("why", "").object());
            return;
        }
        Said replied = turn.voice().reply(story.opening(view));
        Said opened = replied.isSaid() ? turn.voice().startThread(story.thread()) : replied;
        if (opened.outcome() == Said.Outcome.NEVER) {
            doWithoutThread(opened);
        }
    }

    /** There is no thread below a thread; the answer has its place there. */
    private boolean isInThread() {
        return turn.origin().channel().filter(InteractionChannel::isThread).isPresent();
    }

    private void doWithoutThread(Said refused) {
        String why = refused.why()
                .map(failure -> Markdown.escape(failure.userMessage()))
                .orElse("");
        turn.state().keep(NO_THREAD, new JsonMembers().put("why", why).object());
    }

    /** What people should know besides: why there is no thread, and what could not be noted. */
    private String remark() {
        String thread = turn.state()
                .find(NO_THREAD)
                .flatMap(no -> no.text("why"))
                .filter(why -> !why.isEmpty())
                .map(why -> turn.tools().sentences().text("run.no-thread", why))
                .orElse("");
        String audit =
                turn.isUnaudited(story.action()) ? turn.tools().sentences().text("run.unaudited") : "";
        return (thread + "\n" + audit).strip();
    }

    private Said place(OutgoingMessage message) {
        Optional<Snowflake> thread = turn.voice().thread();
        if (thread.isEmpty()) {
            return turn.voice().reply(message);
        }
        Said said = turn.voice().post(PROGRESS, thread.get(), message);
        if (said.outcome() != Said.Outcome.NEVER) {
            return said;
        }
        turn.voice().leaveThread();
        doWithoutThread(said);
        return turn.voice().reply(message);
    }

    private Held end(RunView view) {
        boolean good = view.state().equals("SUCCEEDED");
        turn.note(
                story.action(),
                story.subject(),
                good ? AuditOutcome.DONE : AuditOutcome.FAILED,
                good ? "" : view.state().toLowerCase(Locale.ROOT));
        Held held = turn.say(() -> deliver(view));
        if (!good && held == Held.DONE) {
            report("report-failure", story.ending(view, remark()));
        }
        return held;
    }

    private Said deliver(RunView view) {
        Said said = tell(view, story::ending);
        if (turn.voice().thread().isPresent()) {
            Said summary = turn.voice().reply(story.summary(view));
            return said.isSaid() && summary.isLater() ? summary : orElsewhere(said, view);
        }
        return orElsewhere(said, view);
    }

    /** A report that nobody can see is none: what cannot be said in its place is said in another. */
    private Said orElsewhere(Said said, RunView view) {
        if (said.outcome() != Said.Outcome.NEVER) {
            return said;
        }
        OutgoingMessage ending = story.ending(view, remark());
        Said inChannel = turn.origin()
                .channel()
                .map(channel -> turn.voice().post("report-here", channel.channelId(), ending))
                .orElse(said);
        if (inChannel.outcome() != Said.Outcome.NEVER) {
            return inChannel;
        }
        return turn.tools()
                .settings()
                .place()
                .reportChannel()
                .map(channel -> turn.voice().post("report-there", channel, ending))
                .orElse(inChannel);
    }
}
