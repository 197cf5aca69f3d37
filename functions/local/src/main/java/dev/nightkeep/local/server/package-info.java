/** A MongoDB of the demo's own, within this process. */
@NullMarked
package dev.nightkeep.local.server;

import org.jspecify.annotations.NullMarked;
