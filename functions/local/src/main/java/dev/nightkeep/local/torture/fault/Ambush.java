package dev.nightkeep.local.torture.fault;

import java.util.function.Consumer;

/**
 * Something that happens in front of one operation on a store, once.
 *
 * @param operation its number, from 1; 0 for never
 * @param deed      is told which operation it is, and on which key
 */
public record Ambush(int operation, Consumer<String> deed) {
    /** Nothing happens. */
    public static Ambush none() {
        return new Ambush(0, operation -> {});
    }
}
