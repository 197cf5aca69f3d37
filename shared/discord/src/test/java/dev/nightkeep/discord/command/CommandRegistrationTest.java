package dev.nightkeep.discord.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nightkeep.discord.DiscordFixture;
import dev.nightkeep.discord.api.CommandScope;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.text.Texts;
import dev.nightkeep.discord.value.Snowflake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandRegistrationTest {
    private static final CommandRegistration REGISTRATION = new CommandRegistration(Texts.english());

    private static List<JsonObject> changed(String before, String after) {
        String text = new String(JsonWriter.bytes(REGISTRATION.guild()), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        return JsonReader.objects(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commands_areTheWholeTable() {
        assertThat(REGISTRATION.global())
                .extracting(command -> command.requiredText("name"))
                .containsExactly(
                        "backup",
                        "backups",
                        "backup-info",
                        "restore",
                        "verify",
                        "cancel",
                        "querydb",
                        "dbstats",
                        "purge",
                        "schedule",
                        "threads",
                        "ping",
                        "status");
    }

    @Test
    void commands_areForServersAndAdministrators() {
        assertThat(REGISTRATION.global()).allSatisfy(command -> {
            assertThat(command.members())
                    .containsEntry("contexts", List.of(0))
                    .containsEntry("integration_types", List.of(0));
            assertThat(command.whole("default_member_permissions")).contains(8L);
        });
        assertThat(REGISTRATION.guild())
                .noneSatisfy(command -> assertThat(command.members()).containsKey("contexts"));
    }

    @Test
    void registered_differsInNothing() {
        try (DiscordFixture fixture = new DiscordFixture()) {
            for (Optional<Snowflake> guild :
                    List.of(Optional.of(DiscordFixture.IDENTITY.guildId()), Optional.<Snowflake>empty())) {
                CommandScope scope = new CommandScope(DiscordFixture.IDENTITY.applicationId(), guild);
                List<JsonObject> wanted = guild.isPresent() ? REGISTRATION.guild() : REGISTRATION.global();
                fixture.service().registry().overwrite(scope, wanted);
                assertThat(CompareCommands.compare(fixture.service().registry().commands(scope), wanted))
                        .hasSize(13)
                        .extracting(CommandDifference::change)
                        .containsOnly(CommandDifference.Change.UNCHANGED);
            }
        }
    }

    @Test
    void compare_saysWhatComesAndGoes() {
        List<JsonObject> wanted = REGISTRATION.guild();
        assertThat(CompareCommands.compare(wanted.subList(0, 12), wanted.subList(1, 13)))
                .filteredOn(difference -> difference.change() != CommandDifference.Change.UNCHANGED)
                .extracting(CommandDifference::name, CommandDifference::change)
                .containsExactly(
                        tuple("backup", CommandDifference.Change.REMOVED),
                        tuple("status", CommandDifference.Change.ADDED));
    }

    @Test
    void compare_saysWhatChanges() {
        assertDetails(changed("Hour of the day", "The hour"), "options.set.options.hour.description");
        assertDetails(changed("\"max_value\":23", "\"max_value\":24"), "options.set.options.hour.max_value");
        assertDetails(changed("\"name\":\"zstd\"", "\"name\":\"Zstandard\""), "options.codec.choices");
        assertDetails(changed("\"name\":\"older-than\"", "\"name\":\"age\""), "options.older-than");
    }

    private static void assertDetails(List<JsonObject> registered, String detail) {
        assertThat(CompareCommands.compare(registered, REGISTRATION.guild()))
                .filteredOn(difference -> difference.change() == CommandDifference.Change.CHANGED)
                .isNotEmpty()
                .first()
                .satisfies(difference -> assertThat(difference.details()).anyMatch(found -> found.startsWith(detail)));
    }

    @Test
    void docs_haveTheTable() throws IOException {
        String page = Files.readString(root().resolve("docs/discord.md"));
        assertThat(page).contains(new CommandTable(Texts.english()).markdown());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("INVARIANTS.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
