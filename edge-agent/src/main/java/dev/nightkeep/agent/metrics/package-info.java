/** Numbers about runs, for those who watch them. */
@NullMarked
package dev.nightkeep.agent.metrics;

import org.jspecify.annotations.NullMarked;
