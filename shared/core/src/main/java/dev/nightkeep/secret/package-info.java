/** The port to secrets that others keep: connection strings above all. */
@NullMarked
package dev.nightkeep.secret;

import org.jspecify.annotations.NullMarked;
