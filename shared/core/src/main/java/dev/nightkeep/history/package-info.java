/** Follows one document through the backups of a store. */
@NullMarked
package dev.nightkeep.history;

import org.jspecify.annotations.NullMarked;
