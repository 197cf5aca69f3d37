/** The port to state machines: workflows that are started, looked at and stopped by their names. */
@NullMarked
package dev.nightkeep.machine;

import org.jspecify.annotations.NullMarked;
