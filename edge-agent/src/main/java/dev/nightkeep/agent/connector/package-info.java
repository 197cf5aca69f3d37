/** The port to what is backed up: connectors, found on the class path. */
@NullMarked
package dev.nightkeep.agent.connector;

import org.jspecify.annotations.NullMarked;
