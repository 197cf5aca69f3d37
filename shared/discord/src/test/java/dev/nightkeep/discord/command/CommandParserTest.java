package dev.nightkeep.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.discord.interaction.CommandCall;
import dev.nightkeep.discord.interaction.CommandInteraction;
import dev.nightkeep.discord.interaction.CommandOption;
import dev.nightkeep.discord.interaction.GoldenInteraction;
import dev.nightkeep.discord.interaction.InteractionReader;
import dev.nightkeep.discord.interaction.OptionValue;
import dev.nightkeep.discord.text.Texts;
import dev.nightkeep.discord.value.Snowflake;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandParserTest {
    private final CommandParser parser = new CommandParser(Texts.english());

    private static CommandCall golden(String name) {
        return ((CommandInteraction) InteractionReader.read(GoldenInteraction.body(name))).call();
    }

    private ParsedCommand parse(String path, CommandOption... options) {
        return parser.parse(new CommandCall(Snowflake.of("1"), path, List.of(options)));
    }

    private static CommandOption text(String name, String value) {
        return new CommandOption(name, new OptionValue.Text(value), false);
    }

    private static CommandOption whole(String name, long value) {
        return new CommandOption(name, new OptionValue.Whole(value), false);
    }

    private static void assertUnrecognised(ParsedCommand parsed, String word) {
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        UnrecognisedCommand.class,
                        it -> assertThat(it.reason()).contains(word).endsWith("."));
    }

    @Test
    void golden_isTyped() {
        assertThat(parser.parse(golden("command-backup")))
                .isInstanceOfSatisfying(CommandInvocation.class, invocation -> {
                    assertThat(invocation.action()).isEqualTo(CommandAction.BACKUP);
                    assertThat(invocation.text("job")).contains("nightly");
                    assertThat(invocation.requiredText("codec")).isEqualTo("zstd");
                    assertThat(invocation.text("type")).isEmpty();
                });
        assertThat(parser.parse(golden("command-schedule-set")))
                .isInstanceOfSatisfying(CommandInvocation.class, invocation -> {
                    assertThat(invocation.action()).isEqualTo(CommandAction.SCHEDULE_SET);
                    assertThat(invocation.requiredNumber("hour")).isEqualTo(3);
                });
    }

    @Test
    void otherVersions_areToldPolitely() {
        assertUnrecognised(parse("format-disk"), "`/format-disk`");
        assertUnrecognised(parse("schedule"), "`/schedule`");
        assertUnrecognised(parser.parse(golden("command-unknown-option")), "`new`");
    }

    @Test
    void valuesThatDoNotFit_areTold() {
        assertUnrecognised(parse("backup", text("codec", "rar")), "`codec`");
        assertUnrecognised(parse("backup", whole("job", 5)), "`job`");
        assertUnrecognised(parse("backup", text("job", "x".repeat(201))), "`job`");
        assertUnrecognised(parse("schedule set", whole("hour", 24), whole("minute", 0)), "`hour`");
        assertUnrecognised(parse("schedule set", whole("hour", 1)), "`minute`");
        assertUnrecognised(parse("restore"), "`backup`");
    }

    @Test
    void names_cannotFormat() {
        assertUnrecognised(parse("x`**@everyone"), "`/x'**@everyone`");
    }
}
