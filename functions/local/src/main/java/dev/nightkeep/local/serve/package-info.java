/** The recovery API on this machine: a server of the JDK before the same handler that the cloud runs. */
@NullMarked
package dev.nightkeep.local.serve;

import org.jspecify.annotations.NullMarked;
