package dev.nightkeep.discord.interaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Interactions in the shape in which Discord sends them; ids and tokens are made up. */
public final class GoldenInteraction {
    /** The names of all of them. */
    public static final List<String> NAMES = List.of(
            "ping",
            "command-backup",
            "command-schedule-set",
            "command-on-message",
            "command-unknown-option",
            "autocomplete-restore",
            "component-button",
            "component-select-in-thread",
            "modal-confirm");

    private GoldenInteraction() {}

    /** The body of that one. */
    public static byte[] body(String name) {
        try (InputStream in = GoldenInteraction.class.getResourceAsStream(name + ".json")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
