/** The port that writes documents into a database. */
@NullMarked
package dev.nightkeep.target;

import org.jspecify.annotations.NullMarked;
