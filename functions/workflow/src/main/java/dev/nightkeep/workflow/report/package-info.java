/** The task that tells how a run ended. */
@NullMarked
package dev.nightkeep.workflow.report;

import org.jspecify.annotations.NullMarked;
