/** The task that removes what the retention does not keep. */
@NullMarked
package dev.nightkeep.workflow.prune;

import org.jspecify.annotations.NullMarked;
