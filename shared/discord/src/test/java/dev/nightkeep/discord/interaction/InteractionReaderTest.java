package dev.nightkeep.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.value.Permission;
import dev.nightkeep.discord.value.Snowflake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class InteractionReaderTest {
    @SuppressWarnings("unused") // named by @FieldSource
    private static final List<String> NAMES = GoldenInteraction.NAMES;

    private static <T extends Interaction> T read(String name, Class<T> type) {
        return type.cast(InteractionReader.read(GoldenInteraction.body(name)));
    }

    @Test
    void ping_isPing() {
        InteractionOrigin origin = read("ping", PingInteraction.class).origin();
        assertThat(origin.guildId()).isEmpty();
        assertThat(origin.channel()).isEmpty();
        assertThat(origin.actor()).map(Actor::name).contains("Nelly");
    }

    @Test
    void command_hasEverythingThatWeUse() {
        CommandInteraction command = read("command-backup", CommandInteraction.class);
        assertThat(command.call().path()).isEqualTo("backup");
        assertThat(command.call().option("job")).map(CommandOption::value).contains(new OptionValue.Text("nightly"));
        InteractionOrigin origin = command.origin();
        assertThat(origin.guildId()).contains(Snowflake.of("290926798626357999"));
        assertThat(origin.locale()).isEqualTo(Locale.GERMAN);
        assertThat(origin.appPermissions().bits()).isEqualTo("562949953601536");
        assertThat(origin.reply().token().reveal()).isEqualTo("planted-interaction-token-2");
    }

    @Test
    void member_hasNamePermissionsAndRoles() {
        Actor actor = read("command-backup", CommandInteraction.class)
                .origin()
                .actor()
                .orElseThrow();
        assertThat(actor.name()).isEqualTo("Nelly the second");
        assertThat(actor.roles()).containsExactly(Snowflake.of("539082325061836999"));
        assertThat(actor.permissions().allow(Permission.SEND_MESSAGES)).isTrue();
        assertThat(actor.permissions().allow(Permission.ADMINISTRATOR)).isFalse();
    }

    @Test
    void subcommand_isPartOfThePath() {
        CommandCall call =
                read("command-schedule-set", CommandInteraction.class).call();
        assertThat(call.path()).isEqualTo("schedule set");
        assertThat(call.option("hour")).map(CommandOption::value).contains(new OptionValue.Whole(3));
    }

    @Test
    void unknownOptionTypes_areKeptAsThat() {
        CommandCall call =
                read("command-unknown-option", CommandInteraction.class).call();
        assertThat(call.options())
                .extracting(CommandOption::value)
                .containsExactly(
                        new OptionValue.Unknown(99),
                        new OptionValue.Reference(Snowflake.of("645027906669510667")),
                        new OptionValue.Decimal(0.5),
                        new OptionValue.Flag(true));
    }

    @Test
    void commandOnAMessage_isUnknown() {
        read("command-on-message", UnknownInteraction.class);
    }

    @Test
    void autocomplete_hasWhatIsBeingTyped() {
        AutocompleteInteraction typing = read("autocomplete-restore", AutocompleteInteraction.class);
        assertThat(typing.focused()).contains(new CommandOption("backup", new OptionValue.Text("20261"), true));
    }

    @Test
    void button_hasItsIdAndMessage() {
        ComponentInteraction button = read("component-button", ComponentInteraction.class);
        assertThat(button.customId()).isEqualTo("undo:1234");
        assertThat(button.messageId()).isEqualTo(Snowflake.of("1042486111283716177"));
        assertThat(button.values()).isEmpty();
    }

    @Test
    void selectInThread_hasValuesAndTheChannelAround() {
        ComponentInteraction select = read("component-select-in-thread", ComponentInteraction.class);
        assertThat(select.values()).containsExactly("merge");
        InteractionChannel channel = select.origin().channel().orElseThrow();
        assertThat(channel.isThread()).isTrue();
        assertThat(channel.channelId()).isEqualTo(Snowflake.of("645027906669510667"));
    }

    @Test
    void form_hasItsFields() {
        ModalInteraction form = read("modal-confirm", ModalInteraction.class);
        assertThat(form.text("database")).contains("nightscout");
        assertThat(form.fields()).containsEntry("choice", List.of("a", "b"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void texts_haveNothingOfTheToken(String name) {
        assertThat(InteractionReader.read(GoldenInteraction.body(name)).toString())
                .doesNotContain("planted");
    }

    @Test
    void newType_isUnknown() {
        String body = new String(GoldenInteraction.body("ping"), StandardCharsets.UTF_8)
                .replace("\"type\": 1", "\"type\": 4294967297");
        assertThat(InteractionReader.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnknownInteraction.class, it -> assertThat(it.type()).isEqualTo(4294967297L));
    }

    @Test
    void huge_isRefused() {
        byte[] huge = " ".repeat(InteractionReader.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> InteractionReader.read(huge));
    }
}
