/** The port to time. */
@NullMarked
package dev.nightkeep.time;

import org.jspecify.annotations.NullMarked;
