package dev.nightkeep.cli.progress;

/** A line of its own in the course of a run. */
sealed interface Announcement {
    /** What the line says. */
    String text();

    /** A step of the run; a bar shows it by itself. */
    record Step(String text) implements Announcement {}

    /** Something that a person should know, bar or not. */
    record Notice(String text) implements Announcement {}
}
