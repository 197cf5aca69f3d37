/** Executions that did not get to their end, whatever they were about. */
@NullMarked
package dev.nightkeep.workflow.abandon;

import org.jspecify.annotations.NullMarked;
