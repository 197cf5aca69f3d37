package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.conversation.card.Cards;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.interaction.InteractionOrigin;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** One task's turn at a conversation, with all that it needs. */
record Turn(InteractionOrigin origin, ConversationState state, Voice voice, Deadline deadline, HoldTools tools) {
    private static final String CHOSEN = "chosen-backup";
    private static final Duration LATER = Duration.ofSeconds(5);

    /** For how long it is tried to say something while Discord is down. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    Cards cards() {
        return new Cards(tools.sentences());
    }

    Snowflake id() {
        return origin.id();
    }

    /** Who it is about, as the audit log names people. */
    String who() {
        return origin.actor().map(Actor::id).map(id -> "discord:" + id).orElse("discord");
    }

    /** Says the last word as the answer, for as long as Discord may need to take it. */
    Held answer(OutgoingMessage message) {
        return say(() -> voice.reply(message));
    }

    /** Says something that has to be said, for as long as Discord may need to take it. */
    Held say(Supplier<Said> words) {
        for (Said said = words.get(); said.isLater() && !isHopeless(); said = words.get()) {
            if (!waited(LATER)) {
                return Held.AGAIN;
            }
        }
        return Held.DONE;
    }

    private boolean isHopeless() {
        return tools.clock().now().isAfter(id().createdAt().plus(PATIENCE));
    }

    /** Waits, where there is time for it. */
    boolean waited(Duration duration) {
        if (deadline.isCloserThan(duration)) {
            return false;
        }
        try {
            tools.clock().sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The backup that is meant, the same one for as long as this conversation lasts: 'latest' may be another one later. */
    Manifest backup(String reference) {
        BackupCatalog catalog = new BackupCatalog(tools.store());
        return state.find(CHOSEN)
                .map(chosen ->
                        catalog.find(chosen.requiredText("id"), Optional.of(new JobName(chosen.requiredText("job")))))
                .orElseGet(() -> chosen(catalog.find(reference, Optional.empty())))
                .manifest();
    }

    private CatalogEntry.Committed chosen(CatalogEntry.Committed entry) {
        Manifest manifest = entry.manifest();
        state.keep(
                CHOSEN,
                new JsonMembers()
                        .put("job", manifest.job())
                        .put("id", manifest.id())
                        .object());
        return entry;
    }

    /** Starts an execution, once: what was started is only looked at from then on. */
    void start(Machine machine, ExecutionName name, String input) {
        String step = "started-" + name;
        if (!state.has(step)) {
            var unused = tools.machines().start(tools.settings().machine(machine), name, input);
            state.keep(step, new JsonMembers().put("machine", machine.text()).object());
        }
    }

    /** Notes something in the audit log once, and goes on where it cannot be: the person is told. */
    void note(String action, String subject, AuditOutcome outcome, String code) {
        String step = "audit-%s-%s".formatted(action, outcome.text());
        if (state.has(step)) {
            return;
        }
        boolean noted = tryNote(action, subject, outcome, code);
        state.keep(step, new JsonMembers().put("noted", noted).object());
    }

    private boolean tryNote(String action, String subject, AuditOutcome outcome, String code) {
        try {
            if (code.isEmpty()) {
                tools.audit().note(origin, action, subject, outcome);
            } else {
                tools.audit().note(origin, action, subject, outcome, code);
            }
            return true;
        } catch (NightkeepException e) {
            return false;
        }
    }

    /** Whether something of that action could not be noted. */
    boolean isUnaudited(String action) {
        return Arrays.stream(AuditOutcome.values())
                .anyMatch(outcome -> state.find("audit-%s-%s".formatted(action, outcome.text()))
                        .filter(noted -> !noted.flag("noted"))
                        .isPresent());
    }
}
