/** The task that looks for data. */
@NullMarked
package dev.nightkeep.workflow.scan;

import org.jspecify.annotations.NullMarked;
