/** The port by which a run tells people how it ended. */
@NullMarked
package dev.nightkeep.announce;

import org.jspecify.annotations.NullMarked;
