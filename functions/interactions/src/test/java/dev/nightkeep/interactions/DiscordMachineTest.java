package dev.nightkeep.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.conversation.hold.Held;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.error.NightkeepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state machine says the words of the code. */
final class DiscordMachineTest {
    private final JsonObject states;

    DiscordMachineTest() throws IOException {
        states = JsonReader.object(Files.readAllBytes(Path.of("src/main/asl/discord.asl.json")))
                .requiredObject("States");
    }

    @Test
    void choice_holdsAgain_whatSaysSo() {
        JsonObject choice =
                states.requiredObject("AnythingLeft").objects("Choices").getFirst();
        assertThat(choice.text("StringEquals")).contains(Held.AGAIN.text());
        assertThat(states.requiredObject("AnythingLeft").text("Default")).contains("Done");
    }

    @Test
    void input_isTheInteractionAndNothingElse() {
        JsonObject payload =
                states.requiredObject("Converse").requiredObject("Parameters").requiredObject("Payload");
        assertThat(payload.members()).containsOnlyKeys("interaction.$");
    }

    @Test
    void retries_nameClassesThatThereAre() {
        List<String> names = states.requiredObject("Converse").objects("Retry").stream()
                .flatMap(retry -> retry.texts("ErrorEquals").stream())
                .filter(name -> name.startsWith("dev.nightkeep."))
                .toList();
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Class.forName(name)).isAssignableTo(NightkeepException.class));
    }
}
