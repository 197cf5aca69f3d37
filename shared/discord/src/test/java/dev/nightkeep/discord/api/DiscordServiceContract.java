package dev.nightkeep.discord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.discord.DiscordFixture;
import dev.nightkeep.discord.command.CommandRegistration;
import dev.nightkeep.discord.fake.FakeChannel;
import dev.nightkeep.discord.fake.FakeFile;
import dev.nightkeep.discord.fake.FakeMessage;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.ActionButton;
import dev.nightkeep.discord.message.ActionRow;
import dev.nightkeep.discord.message.Attachment;
import dev.nightkeep.discord.message.ButtonStyle;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Container;
import dev.nightkeep.discord.message.LinkButton;
import dev.nightkeep.discord.message.Section;
import dev.nightkeep.discord.message.SelectOption;
import dev.nightkeep.discord.message.Separator;
import dev.nightkeep.discord.message.StringSelect;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.message.TextMessage;
import dev.nightkeep.discord.text.Texts;
import dev.nightkeep.discord.value.Permission;
import dev.nightkeep.discord.value.Snowflake;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every implementation of the ports to Discord must do, seen from a server on which it works. */
public abstract class DiscordServiceContract {
    protected static final TextMessage TEXT = new TextMessage("Hello @everyone <@80351110224678912>", false);
    protected static final CardMessage CARD = CardMessage.of(
            Container.of(
                    Accent.RUNNING,
                    new TextDisplay("## Backup"),
                    new Separator(true),
                    Section.of("Ready", new LinkButton("Download", URI.create("https://example.org/d/1"))),
                    ActionRow.of(
                            ActionButton.of("undo:1", "Undo", ButtonStyle.DANGER),
                            ActionButton.of("more:1", "More", ButtonStyle.SECONDARY)
                                    .asDisabled())),
            ActionRow.of(
                    StringSelect.one("pick", "Choose", List.of(SelectOption.of("a", "1"), SelectOption.of("b", "2")))));

    protected final DiscordFixture fixture = new DiscordFixture();

    /** The implementation; works on the server of the fixture. */
    protected abstract DiscordService service();

    @AfterEach
    void close() {
        fixture.close();
    }

    private PostedMessage post(Snowflake channel, String nonce) {
        return service().messages().post(channel, CARD, new Nonce(nonce));
    }

    private List<FakeMessage> seen() {
        return fixture.fake().world().messages(fixture.channel());
    }

    @Test
    void post_card_isThereAndPingsNobody() {
        PostedMessage posted = post(fixture.channel(), "n1");
        assertThat(seen()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(posted.id());
            assertThat(message.text()).isEqualTo("## Backup\nReady");
            assertThat(message.pings()).isFalse();
        });
    }

    @Test
    void post_text_pingsNobody() {
        service().messages().post(fixture.channel(), TEXT, new Nonce("n1"));
        assertThat(seen()).singleElement().satisfies(message -> {
            assertThat(message.content()).isEqualTo(TEXT.content());
            assertThat(message.pings()).isFalse();
        });
    }

    @Test
    void post_sameNonceAgain_isThereOnce() {
        PostedMessage first = post(fixture.channel(), "same");
        assertThat(post(fixture.channel(), "same")).isEqualTo(first);
        assertThat(post(fixture.channel(), "other")).isNotEqualTo(first);
        assertThat(seen()).hasSize(2);
    }

    @Test
    void post_answerLost_isThereOnce() {
        fixture.fake().faults().loseAnswers(1);
        PostedMessage posted = post(fixture.channel(), "n1");
        assertThat(seen()).singleElement().extracting(FakeMessage::id).isEqualTo(posted.id());
    }

    @Test
    void post_withFile_hasItsBytes() {
        byte[] content = {0, 13, 10, 45, 45, -1};
        service().messages().post(fixture.channel(), CARD.with(new Attachment("log.txt", content)), new Nonce("n"));
        assertThat(seen().getFirst().files()).singleElement().satisfies(file -> {
            assertThat(file.filename()).isEqualTo("log.txt");
            assertThat(file.content()).isEqualTo(content);
        });
    }

    @Test
    void edit_replacesTextAndFiles() {
        CardMessage withFile = CARD.with(Attachment.ofText("a.txt", "a"));
        PostedMessage posted = service().messages().post(fixture.channel(), withFile, new Nonce("n"));
        service().messages().edit(posted, CARD.with(Attachment.ofText("b.txt", "b")));
        assertThat(seen().getFirst().files()).extracting(FakeFile::filename).containsExactly("b.txt");
        service().messages().edit(posted, CardMessage.of(new TextDisplay("done")));
        assertThat(seen()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("done");
            assertThat(message.files()).isEmpty();
        });
    }

    @Test
    void edit_textBecomesCard() {
        PostedMessage posted = service().messages().post(fixture.channel(), TEXT, new Nonce("n"));
        service().messages().edit(posted, CARD);
        assertThat(seen().getFirst().content()).isEmpty();
        assertThat(seen().getFirst().text()).contains("Ready");
    }

    @Test
    void edit_messageGone_isNotFound() {
        PostedMessage posted = post(fixture.channel(), "n");
        fixture.fake().world().deleteMessage(posted.id());
        assertThatExceptionOfType(DiscordNotFoundException.class)
                .isThrownBy(() -> service().messages().edit(posted, CARD))
                .satisfies(failure -> assertThat(failure.number()).isEqualTo(10008));
    }

    @Test
    void delete_twice_isNoFailure() {
        PostedMessage posted = post(fixture.channel(), "n");
        service().messages().delete(posted);
        service().messages().delete(posted);
        assertThat(seen()).isEmpty();
    }

    @Test
    void thread_isPublicAndTakesMessages() {
        ThreadDetails thread = service().threads().start(fixture.channel(), new ThreadName("backup nightly"));
        post(thread.id(), "n");
        assertThat(thread.parentId()).contains(fixture.channel());
        assertThat(fixture.fake().world().messages(thread.id())).hasSize(1);
        assertThat(service().threads().active(DiscordFixture.IDENTITY.guildId()))
                .extracting(ThreadDetails::name)
                .containsExactly("backup nightly");
    }

    @Test
    void threadOfMessage_startedTwice_isTheSame() {
        PostedMessage posted = post(fixture.channel(), "n");
        ThreadDetails first = service().threads().startFrom(posted, new ThreadName("one"));
        ThreadDetails second = service().threads().startFrom(posted, new ThreadName("two"));
        assertThat(second.id()).isEqualTo(first.id()).isEqualTo(posted.id());
        assertThat(second.name()).isEqualTo("one");
    }

    @Test
    void archive_twice_isListedAsArchived() {
        ThreadDetails thread = service().threads().start(fixture.channel(), new ThreadName("old"));
        service().threads().archive(thread.id());
        service().threads().archive(thread.id());
        assertThat(service().threads().active(DiscordFixture.IDENTITY.guildId()))
                .isEmpty();
        assertThat(service().threads().archived(fixture.channel()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(thread.id());
                    assertThat(found.archived()).isTrue();
                });
    }

    @Test
    void post_threadDeleted_isNotFound() {
        ThreadDetails thread = service().threads().start(fixture.channel(), new ThreadName("gone"));
        fixture.fake().world().deleteChannel(thread.id());
        assertThatExceptionOfType(DiscordNotFoundException.class)
                .isThrownBy(() -> post(thread.id(), "n"))
                .satisfies(failure -> assertThat(failure.number()).isEqualTo(10003));
    }

    @Test
    void post_permissionTaken_saysWhich() {
        fixture.fake().faults().revoke(Permission.SEND_MESSAGES);
        assertThatExceptionOfType(DiscordPermissionMissingException.class)
                .isThrownBy(() -> post(fixture.channel(), "n"))
                .satisfies(failure -> assertThat(failure.userMessage()).contains("post a message", "Send Messages"));
    }

    @Test
    void reply_editsWhatWasThinking() {
        ReplyAddress reply = fixture.deferred();
        PostedMessage first = service().replies().editOriginal(reply, CARD);
        service().replies().editOriginal(reply, CARD.with(Attachment.ofText("a.txt", "a")));
        assertThat(seen()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(first.id());
            assertThat(message.thinking()).isFalse();
            assertThat(message.files()).hasSize(1);
        });
    }

    @Test
    void reply_followUpsAndDeletes() {
        ReplyAddress reply = fixture.deferred();
        service().replies().editOriginal(reply, CARD);
        PostedMessage more = service().replies().followUp(reply, TEXT.asEphemeral());
        service().replies().deleteOriginal(reply);
        service().replies().deleteOriginal(reply);
        assertThat(seen()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(more.id());
            assertThat(message.visibleTo()).contains(DiscordFixture.IDENTITY.ownerId());
        });
    }

    @Test
    void reply_after15Minutes_isNotFound() {
        ReplyAddress reply = fixture.deferred();
        fixture.clock().advance(Duration.ofMinutes(15));
        assertThatExceptionOfType(DiscordNotFoundException.class)
                .isThrownBy(() -> service().replies().editOriginal(reply, CARD));
        post(fixture.channel(), "the-bot-goes-on");
    }

    @Test
    void registry_overwrites() {
        CommandScope scope = new CommandScope(
                DiscordFixture.IDENTITY.applicationId(), Optional.of(DiscordFixture.IDENTITY.guildId()));
        assertThat(service().registry().commands(scope)).isEmpty();
        List<JsonObject> wanted = new CommandRegistration(Texts.english()).guild();
        assertThat(service().registry().overwrite(scope, wanted)).hasSameSizeAs(wanted);
        assertThat(service().registry().commands(scope)).hasSameSizeAs(wanted);
    }

    @Test
    void directory_knowsApplicationServerAndChannels() {
        DiscordDirectory directory = service().directory();
        assertThat(directory.application().id()).isEqualTo(DiscordFixture.IDENTITY.applicationId());
        assertThat(directory.guild(DiscordFixture.IDENTITY.guildId()).ownerId())
                .isEqualTo(DiscordFixture.IDENTITY.ownerId());
        assertThat(directory.channel(fixture.channel()).name()).contains("backups");
        FakeChannel gone = fixture.fake().world().addChannel("gone");
        fixture.fake().world().deleteChannel(gone.id());
        assertThatExceptionOfType(DiscordNotFoundException.class).isThrownBy(() -> directory.channel(gone.id()));
    }
}
