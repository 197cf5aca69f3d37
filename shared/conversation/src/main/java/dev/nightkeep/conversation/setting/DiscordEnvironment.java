package dev.nightkeep.conversation.setting;

import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.machine.MachineReference;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings as the template of the cloud half gives them to its functions, by environment variables. */
public final class DiscordEnvironment {
    /** The public key of the application, which is no secret. */
    public static final String PUBLIC_KEY = "NIGHTKEEP_DISCORD_PUBLIC_KEY";

    private static final String GUILD = "NIGHTKEEP_DISCORD_GUILD";
    private static final String CHANNEL = "NIGHTKEEP_DISCORD_CHANNEL";
    private static final String REPORT_CHANNEL = "NIGHTKEEP_DISCORD_REPORT_CHANNEL";
    private static final String ROLE = "NIGHTKEEP_DISCORD_ROLE";
    private static final String OWNERS = "NIGHTKEEP_DISCORD_OWNERS";
    private static final String APPROVAL = "NIGHTKEEP_DISCORD_APPROVAL";
    private static final String LINKS = "NIGHTKEEP_DISCORD_LINKS";
    private static final String MACHINE = "NIGHTKEEP_MACHINE_";

    private final Map<String, String> variables;

    public DiscordEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * The settings.
     *
     * @throws ConfigurationException that names the variable which is missing, or is not what it should be
     */
    public ConversationSettings settings() {
        return new ConversationSettings(
                new PlaceSettings(
                        id(GUILD, required(GUILD)),
                        id(CHANNEL, required(CHANNEL)),
                        optional(REPORT_CHANNEL).map(text -> id(REPORT_CHANNEL, text))),
                new PeopleSettings(
                        optional(ROLE).map(text -> id(ROLE, text)),
                        owners(),
                        optional(APPROVAL).filter("true"::equals).isPresent(),
                        PeopleSettings.PACE),
                JobName.DEFAULT,
                machines(),
                optional(LINKS).map(DiscordEnvironment::address));
    }

    private Set<Snowflake> owners() {
        return Arrays.stream(optional(OWNERS).orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> id(OWNERS, text))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Machine, MachineReference> machines() {
        Map<Machine, MachineReference> machines = new EnumMap<>(Machine.class);
        for (Machine machine : Machine.values()) {
            optional(MACHINE + machine.name())
                    .ifPresent(reference -> machines.put(machine, new MachineReference(reference)));
        }
        return machines;
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(LINKS + " is no address", "Set it to one that begins with https://", e);
        }
    }

    private static Snowflake id(String name, String text) {
        return Snowflake.parse(text.strip())
                .orElseThrow(() -> new ConfigurationException(
                        name + " is no id of Discord",
                        "Turn the developer mode of the client on, and copy the id from the menu of the thing"));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A variable that has to be set. */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new ConfigurationException(
                        name + " is not set", "Deploy this function with the template of Nightkeep"));
    }
}
