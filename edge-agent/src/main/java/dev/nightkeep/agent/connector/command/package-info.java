/** The connector to what any program prints. */
@NullMarked
package dev.nightkeep.agent.connector.command;

import org.jspecify.annotations.NullMarked;
