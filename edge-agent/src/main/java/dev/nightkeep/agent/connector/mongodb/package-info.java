/** The connector to MongoDB. */
@NullMarked
package dev.nightkeep.agent.connector.mongodb;

import org.jspecify.annotations.NullMarked;
