/** Channels by which people are told, each an {@link dev.nightkeep.announce.Announcer} over HTTP. */
@NullMarked
package dev.nightkeep.notify;

import org.jspecify.annotations.NullMarked;
