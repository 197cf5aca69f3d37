package dev.nightkeep.discord.command;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.text.Texts;
import dev.nightkeep.discord.value.Permission;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands as Discord is to know them (developer documentation, application commands). Thread-safe. */
public final class CommandRegistration {
    private static final int CHAT_INPUT = 1;
    private static final int SUBCOMMAND = 1;

    /** In servers only: not in direct messages, and not by an installation for one user. */
    private static final int IN_SERVERS = 0;

    private final Texts texts;

    public CommandRegistration(Texts texts) {
        this.texts = texts;
    }

    /** For all servers. They see them within the hour; only administrators do, until a server allows others. */
    public List<JsonObject> global() {
        return commands(true);
    }

    /** For one server, which sees them at once. */
    public List<JsonObject> guild() {
        return commands(false);
    }

    private List<JsonObject> commands(boolean everywhere) {
        Map<String, List<CommandAction>> commands = Arrays.stream(CommandAction.values())
                .collect(Collectors.groupingBy(CommandAction::command, LinkedHashMap::new, Collectors.toList()));
        return commands.entrySet().stream()
                .map(command -> command(command.getKey(), command.getValue(), everywhere))
                .toList();
    }

    private JsonObject command(String name, List<CommandAction> actions, boolean everywhere) {
        return new JsonMembers()
                .put("type", CHAT_INPUT)
                .put("name", name)
                .put("description", texts.text("command." + name))
                .put("options", isNested(actions) ? subcommands(actions) : options(actions.getFirst()))
                .put("default_member_permissions", Permission.ADMINISTRATOR.mask())
                .putIf(everywhere, "contexts", List.of(IN_SERVERS))
                .putIf(everywhere, "integration_types", List.of(IN_SERVERS))
                .object();
    }

    private static boolean isNested(List<CommandAction> actions) {
        return actions.getFirst().subcommand().isPresent();
    }

    private List<JsonObject> subcommands(List<CommandAction> actions) {
        return actions.stream()
                .map(action -> new JsonMembers()
                        .put("type", SUBCOMMAND)
                        .put("name", action.subcommand().orElseThrow())
                        .put("description", texts.text(action.key()))
                        .put("options", options(action))
                        .object())
                .toList();
    }

    private List<JsonObject> options(CommandAction action) {
        return action.options().stream().map(option -> option(action, option)).toList();
    }

    private JsonObject option(CommandAction action, CommandOptionDefinition option) {
        boolean isText = option.kind() == OptionKind.TEXT;
        boolean isFree = option.choices().isEmpty();
        return new JsonMembers()
                .put("type", option.kind().number())
                .put("name", option.name())
                .put("description", texts.text(action.key() + "." + option.name()))
                .putIf(option.required(), "required", true)
                .putIf(option.suggested(), "autocomplete", true)
                .putIf(
                        !isFree,
                        "choices",
                        option.choices().stream().map(this::choice).toList())
                .putIf(isText && isFree, "min_length", option.least())
                .putIf(isText && isFree, "max_length", option.most())
                .putIf(!isText, "min_value", option.least())
                .putIf(!isText, "max_value", option.most())
                .object();
    }

    private JsonObject choice(String value) {
        return new JsonMembers()
                .put("name", texts.text("choice." + value))
                .put("value", value)
                .object();
    }
}
