package dev.nightkeep.cli.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The signals of the operating system, by the only interface to them that Java has. A shutdown hook would do for the first Ctrl-C, but leaves the process deaf to the
 * second one.
 */
public final class SystemStopSignals implements StopSignals {
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    @Override
    public Watch watch(Runnable signalled) {
        Deque<Runnable> undo = new ArrayDeque<>();
        NAMES.forEach(name -> handle(name, signalled, undo));
        return () -> undo.forEach(Runnable::run);
    }

    private static void handle(String name, Runnable signalled, Deque<Runnable> undo) {
        try {
            Signal signal = new Signal(name);
            SignalHandler before = Signal.handle(signal, received -> signalled.run());
            undo.push(() -> Signal.handle(signal, before));
        } catch (IllegalArgumentException e) {
            // This JVM was told to leave the signal alone (-Xrs), or the system has none of that name.
            undo.push(() -> {});
        }
    }
}
