/** Whether all is well with the backups, and what to do where it is not. */
@NullMarked
package dev.nightkeep.health;

import org.jspecify.annotations.NullMarked;
