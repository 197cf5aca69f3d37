/** The port that reads documents out of a database as raw BSON. */
@NullMarked
package dev.nightkeep.source;

import org.jspecify.annotations.NullMarked;
