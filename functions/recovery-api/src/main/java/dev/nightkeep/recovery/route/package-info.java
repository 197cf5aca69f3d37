/** Which request leads where. */
@NullMarked
package dev.nightkeep.recovery.route;

import org.jspecify.annotations.NullMarked;
