/** The adapters to a deployed stack: its state machines, schedules and resources. */
@NullMarked
package dev.nightkeep.aws.cloud;

import org.jspecify.annotations.NullMarked;
