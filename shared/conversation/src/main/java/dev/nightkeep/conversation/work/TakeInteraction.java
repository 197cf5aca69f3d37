package dev.nightkeep.conversation.work;

import dev.nightkeep.conversation.setting.ConversationSettings;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.StateMachines;
import java.nio.charset.StandardCharsets;

/** Takes an interaction to be worked at: keeps it, and starts its conversation. Thread-safe. */
public final class TakeInteraction {
    private final TakenInteractions taken;
    private final StateMachines machines;
    private final ConversationSettings settings;

    public TakeInteraction(TakenInteractions taken, StateMachines machines, ConversationSettings settings) {
        this.taken = taken;
        this.machines = machines;
        this.settings = settings;
    }

    /**
     * On return the conversation is started. Of an interaction that is delivered again, the one that was started stays the
     * only one, be it over or not.
     */
    public void take(Snowflake id, byte[] body) {
        taken.keep(id, body);
        var unused = machines.start(settings.machine(Machine.DISCORD), new ExecutionName(id.toString()), input(id));
    }

    /** What the state machine gets to know: nothing by which anybody could answer. */
    private static String input(Snowflake id) {
        byte[] json = JsonWriter.bytes(new JsonMembers().put("interaction", id).object());
        return new String(json, StandardCharsets.UTF_8);
    }
}
