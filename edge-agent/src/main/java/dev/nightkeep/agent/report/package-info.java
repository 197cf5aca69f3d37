/** What the commands of the agent show. */
@NullMarked
package dev.nightkeep.agent.report;

import org.jspecify.annotations.NullMarked;
