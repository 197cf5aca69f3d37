/** The task that verifies a backup. */
@NullMarked
package dev.nightkeep.workflow.verify;

import org.jspecify.annotations.NullMarked;
