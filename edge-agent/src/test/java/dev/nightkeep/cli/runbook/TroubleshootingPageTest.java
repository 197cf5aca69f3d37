package dev.nightkeep.cli.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void everyMessage_isOneThatTheProgramHas_andOfThatError() {
        List<TroubleshootingPage.Text> texts = TroubleshootingPage.texts();
        assertThat(PAGE.entries().values().stream().mapToInt(List::size).sum()).isGreaterThan(60);
        PAGE.entries()
                .forEach((code, messages) -> assertThat(messages)
                        .allSatisfy(message -> assertThat(texts)
                                .filteredOn(text -> isOf(message, text.words()))
                                .as("%s: %s", code, message)
                                .anyMatch(text -> text.raises(code))));
    }

    /** What the message begins with may be put before the text. */
    private static boolean isOf(String message, String text) {
        return text.contains(message) || (message.startsWith("... ") && text.equals(message.substring(3)));
    }
}
