/** Which backups are kept, why, and the removal of the others. */
@NullMarked
package dev.nightkeep.retention;

import org.jspecify.annotations.NullMarked;
