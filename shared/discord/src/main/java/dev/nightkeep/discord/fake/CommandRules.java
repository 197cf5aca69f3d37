package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonNull;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** What Discord takes of commands, and what it makes of them (developer documentation, application commands). */
final class CommandRules {
    private static final Pattern NAME = Pattern.compile("[-_a-z0-9]{1,32}");
    private static final int MOST_CHARACTERS = 8000;
    private static final int MOST = 100;

    private CommandRules() {}

    static void check(List<JsonObject> commands) {
        FieldErrors errors = new FieldErrors();
        if (commands.size() > MOST) {
            throw FakeRefusalException.bad(30032, "Maximum number of application commands reached (100)");
        }
        errors.addIf(
                commands.stream()
                                .map(command -> command.text("name"))
                                .distinct()
                                .count()
                        < commands.size(),
                "name",
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique");
        commands.forEach(command -> {
            named(command, errors);
            errors.addIf(
                    characters(command) > MOST_CHARACTERS,
                    "options",
                    "APPLICATION_COMMAND_TOO_LARGE",
                    "Command exceeds maximum size (8000)");
        });
        errors.throwIfAny();
    }

    private static void named(JsonObject json, FieldErrors errors) {
        errors.addIf(
                !NAME.matcher(json.text("name").orElse("")).matches(),
                "name",
                "APPLICATION_COMMAND_INVALID_NAME",
                "Command name is invalid");
        errors.required("description", json.text("description"), 100);
        List<JsonObject> options = json.objects("options");
        errors.addIf(options.size() > 25, "options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        requiredFirst(options, errors);
        options.forEach(option -> {
            named(option, errors);
            choices(option, errors);
        });
    }

    private static void requiredFirst(List<JsonObject> options, FieldErrors errors) {
        boolean optionalSeen = false;
        for (JsonObject option : options) {
            errors.addIf(
                    option.flag("required") && optionalSeen,
                    "options",
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            optionalSeen |= !option.flag("required");
        }
    }

    private static void choices(JsonObject option, FieldErrors errors) {
        List<JsonObject> choices = option.objects("choices");
        errors.addIf(choices.size() > 25, "choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        choices.forEach(choice -> errors.required("name", choice.text("name"), 100));
        errors.addIf(
                option.flag("autocomplete") && !choices.isEmpty(),
                "choices",
                "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
                "Choices cannot be given with autocomplete");
    }

    private static long characters(JsonObject command) {
        return command.deep()
                .mapToLong(json -> json.text("name").orElse("").length()
                        + json.text("description").orElse("").length()
                        + json.text("value").orElse("").length())
                .sum();
    }

    /** As it is registered then. */
    static JsonObject registered(JsonObject command, FakeWorld world, boolean inGuild) {
        JsonMembers json = new JsonMembers();
        command.members().forEach(json::put);
        return json.put("id", world.nextId())
                .put("application_id", world.identity().applicationId())
                .put("version", world.nextId())
                .put("type", command.whole("type").orElse(1L))
                .put(
                        "default_member_permissions",
                        command.value("default_member_permissions")
                                .<Object>map(Object::toString)
                                .orElse(JsonNull.NULL))
                .putIf(inGuild, "guild_id", world.identity().guildId())
                .put("nsfw", false)
                .object();
    }
}
