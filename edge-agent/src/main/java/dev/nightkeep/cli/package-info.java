/** The command line. */
@NullMarked
package dev.nightkeep.cli;

import org.jspecify.annotations.NullMarked;
