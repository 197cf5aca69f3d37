package dev.nightkeep.discord.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.discord.message.Attachment;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.TextDisplay;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class InteractionResponseTest {
    private static final CardMessage CARD = CardMessage.of(new TextDisplay("x"));

    @Test
    void deferred_hasNoFlagButEphemeral() {
        assertThat(new InteractionResponse.DeferredMessage(true).bytes())
                .asString()
                .isEqualTo("{\"type\":5,\"data\":{\"flags\":64}}");
        assertThat(new InteractionResponse.DeferredMessage(false).bytes())
                .asString()
                .isEqualTo("{\"type\":5}");
    }

    @Test
    void files_cannotBeInAnAnswer() {
        CardMessage withFile = CARD.with(Attachment.ofText("a", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new InteractionResponse.Message(withFile));
        assertThatIllegalArgumentException().isThrownBy(() -> new InteractionResponse.Update(withFile));
    }

    @Test
    void suggestions_areAtMost25() {
        Suggestion one = new Suggestion("a", "b");
        assertThat(new InteractionResponse.Suggestions(Collections.nCopies(25, one)).suggestions())
                .hasSize(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InteractionResponse.Suggestions(Collections.nCopies(26, one)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suggestion("", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suggestion("a", "b".repeat(101)));
    }
}
