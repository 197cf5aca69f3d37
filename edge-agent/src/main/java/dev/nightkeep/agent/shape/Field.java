package dev.nightkeep.agent.shape;

import java.util.Optional;

/**
 * One setting.
 *
 * @param standard what holds where it is not set, for people; empty where nothing does
 * @param about    what it does: one sentence or more, with their final stops
 */
public record Field(String name, Shape shape, boolean required, Optional<String> standard, String about) {
    /** One that must be set. */
    public static Field required(String name, Shape shape, String about) {
        return new Field(name, shape, true, Optional.empty(), about);
    }

    /** One that may be left out. */
    public static Field optional(String name, Shape shape, String about) {
        return new Field(name, shape, false, Optional.empty(), about);
    }

    /** One that may be left out, and then is this. */
    public static Field standard(String name, Shape shape, String standard, String about) {
        return new Field(name, shape, false, Optional.of(standard), about);
    }
}
