package dev.nightkeep.cli.terminal;

import java.util.Optional;

/** The person in front of the program, if there is one. */
public interface Terminal {
    /** Whether standard error is a terminal on which a line can be drawn again and again. */
    boolean redraws();

    /** How many characters fit into a line there. */
    int columns();

    /** Whether somebody can be asked: both what is typed and what is shown belong to a terminal. */
    boolean answers();

    /** Reads a line that is shown while it is typed; empty when the input ends, or when nobody can be asked. */
    Optional<String> line();

    /** Reads a line that is not shown; empty when the input ends, or when nobody can be asked. */
    Optional<String> secret();
}
