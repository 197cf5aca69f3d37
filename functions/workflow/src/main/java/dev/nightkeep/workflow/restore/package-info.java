/** The tasks of a restore. */
@NullMarked
package dev.nightkeep.workflow.restore;

import org.jspecify.annotations.NullMarked;
