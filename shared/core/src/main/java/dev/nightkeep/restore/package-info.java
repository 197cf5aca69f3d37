/** Use cases that bring a backup back: read, preview, apply. */
@NullMarked
package dev.nightkeep.restore;

import org.jspecify.annotations.NullMarked;
