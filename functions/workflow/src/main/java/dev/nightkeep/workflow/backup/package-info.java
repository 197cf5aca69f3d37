/** The tasks of a backup. */
@NullMarked
package dev.nightkeep.workflow.backup;

import org.jspecify.annotations.NullMarked;
