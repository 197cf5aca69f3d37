/** The commands: each parses, calls a use case and maps what it returns. */
@NullMarked
package dev.nightkeep.cli.command;

import org.jspecify.annotations.NullMarked;
