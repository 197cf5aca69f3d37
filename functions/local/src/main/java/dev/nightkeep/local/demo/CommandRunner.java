package dev.nightkeep.local.demo;

/** Runs one command of {@code nightkeep} as a user would, and returns its exit code. */
@FunctionalInterface
public interface CommandRunner {
    int run(String... arguments);
}
