/** The port to schedules that start workflows, and what is known of their times. */
@NullMarked
package dev.nightkeep.schedule;

import org.jspecify.annotations.NullMarked;
