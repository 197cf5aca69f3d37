/** Documents out of files of any make: whatever wrote them, however compressed, and damaged ones as far as they go. */
@NullMarked
package dev.nightkeep.salvage;

import org.jspecify.annotations.NullMarked;
