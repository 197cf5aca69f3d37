/** Use cases: runs of a deployed installation, followed and stopped from elsewhere. */
@NullMarked
package dev.nightkeep.remote;

import org.jspecify.annotations.NullMarked;
