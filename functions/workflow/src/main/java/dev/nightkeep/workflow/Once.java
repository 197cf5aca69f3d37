package dev.nightkeep.workflow;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a thing when it is first asked for, and gives the same one ever after. Thread-safe. */
final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T present = made == null ? maker.get() : made;
        made = present;
        return present;
    }
}
