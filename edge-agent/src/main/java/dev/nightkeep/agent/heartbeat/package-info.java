/** What a host writes about itself into the store, so that others notice when it falls silent. */
@NullMarked
package dev.nightkeep.agent.heartbeat;

import org.jspecify.annotations.NullMarked;
