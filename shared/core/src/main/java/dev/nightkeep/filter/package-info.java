/** Which documents of a backup are meant: by date, by {@code _id}, by a condition. Evaluated here, never by a server. */
@NullMarked
package dev.nightkeep.filter;

import org.jspecify.annotations.NullMarked;
