package dev.nightkeep.cli.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page explains what the program says, and nothing else. */
final class TroubleshootingPageTest {
    private static final TroubleshootingPage PAGE = TroubleshootingPage.read();

    @Test
    void everyError_hasAnEntry() {
        assertThat(TroubleshootingPage.codes()).hasSizeGreaterThan(25);
        assertThat(PAGE.entries()).containsKeys(TroubleshootingPage.codes().toArray(String[]::new));
    }

    @Test
    void everyEntry_isOfAnErrorThatThereIs() {
        assertThat(PAGE.entries().keySet().stream().filter(title -> title.matches("[a-z-]+")))
                .isSubsetOf(TroubleshootingPage.codes());
    }

    @Test
    void everyMessage_isOneThatTheProgramHas() {
        List<String> texts = TroubleshootingPage.texts();
        Stream<String> messages = PAGE.entries().values().stream().flatMap(List::stream);
        assertThat(messages)
                .hasSizeGreaterThan(60)
                .allSatisfy(message -> assertThat(texts).as(message).anyMatch(text -> isOf(message, text)));
    }

    /** What the message begins with may be put before the text. */
    private static boolean isOf(String message, String text) {
        return text.contains(message) || (message.startsWith("... ") && text.equals(message.substring(3)));
    }
}
