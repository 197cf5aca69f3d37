package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.card.PlanCards;
import dev.nightkeep.conversation.card.RunCards;
import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.store.ObjectKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /restore}: shows what would change, and changes nothing. */
final class PreviewConversation implements Conversation {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MOST_PLAN_BYTES = 16 << 20;

    private final CommandInvocation command;

    PreviewConversation(CommandInvocation command) {
        this.command = command;
    }

    @Override
    public Held go(Turn turn) {
        Manifest manifest = turn.backup(command.requiredText("backup"));
        RestoreOrder order = new RestoreOrder(command, manifest, turn.tools().store());
        // Times that are counted back from now must be the same whenever this is called again.
        JsonObject input = order.preview(turn.who(), turn.id().createdAt());
        ExecutionName name = new ExecutionName("discord-%s-preview".formatted(turn.id()));
        turn.start(Machine.RESTORE, name, Orders.text(input));
        Optional<RunView> ended = await(turn, name);
        return ended.map(view -> end(turn, view, input, order)).orElse(Held.AGAIN);
    }

    private static Optional<RunView> await(Turn turn, ExecutionName name) {
        Optional<RunView> view = look(turn, name);
        while (view.filter(RunView::isSettled).isEmpty()) {
            if (!turn.state().has("preparing")) {
                Said said = turn.voice()
                        .reply(turn.cards().notice(turn.tools().sentences().text("restore.preparing")));
                turn.state()
                        .keep(
                                "preparing",
                                new JsonMembers().put("said", said.isSaid()).object());
            }
            if (!turn.waited(TICK)) {
                return Optional.empty();
            }
            view = look(turn, name);
        }
        return view;
    }

    private static Optional<RunView> look(Turn turn, ExecutionName name) {
        return turn.tools()
                .follow()
                .look(Machine.RESTORE, turn.tools().settings().machine(Machine.RESTORE), name);
    }

    private static Held end(Turn turn, RunView view, JsonObject input, RestoreOrder order) {
        Optional<ObjectKey> kept =
                view.result("report").filter(ObjectKey::isKey).map(ObjectKey::of);
        if (kept.isEmpty()) {
            return turn.answer(new RunCards(turn.tools().sentences())
                    .ended(Machine.RESTORE, input.requiredText("backup"), view, "", Optional.empty(), turn.id()));
        }
        RestorePlan plan = RestorePlan.read(
                turn.tools().store().readAll(kept.get(), MOST_PLAN_BYTES),
                kept.get().value());
        boolean possible = !plan.hasErrors() && plan.totals().written() > 0;
        if (possible) {
            propose(turn, input, kept.get(), order.phrase(plan), plan);
        }
        return turn.answer(new PlanCards(turn.tools().sentences()).preview(plan, turn.id(), possible));
    }

    private static void propose(Turn turn, JsonObject input, ObjectKey kept, String phrase, RestorePlan plan) {
        Map<String, Object> members = new LinkedHashMap<>(input.members());
        members.remove("dryRun");
        members.put("plan", kept);
        String summary =
                turn.tools().sentences().text("restore.summary", Markdown.code(plan.backup()), Markdown.code(phrase));
        Proposal proposal = Proposal.open(
                turn.id(),
                Proposal.Kind.RESTORE,
                phrase,
                summary,
                new JsonObject(members),
                turn.tools().clock().now().plus(LIFETIME));
        if (!turn.tools().proposals().propose(proposal).kind().equals(Proposal.Kind.RESTORE)) {
            throw new CorruptBackupException("A proposal of that id is for something else", "Send the command again");
        }
    }
}
