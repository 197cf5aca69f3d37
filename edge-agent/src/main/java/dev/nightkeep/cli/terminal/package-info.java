/** The terminal, the signals and everything else that surrounds a command. */
@NullMarked
package dev.nightkeep.cli.terminal;

import org.jspecify.annotations.NullMarked;
