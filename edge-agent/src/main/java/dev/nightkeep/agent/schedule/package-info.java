/** When a job is due. */
@NullMarked
package dev.nightkeep.agent.schedule;

import org.jspecify.annotations.NullMarked;
