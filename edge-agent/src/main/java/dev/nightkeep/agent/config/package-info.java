/** The configuration of the agent. */
@NullMarked
package dev.nightkeep.agent.config;

import org.jspecify.annotations.NullMarked;
