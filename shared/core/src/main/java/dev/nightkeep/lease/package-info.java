/** At most one run of a job at a time, across hosts, by conditional writes. */
@NullMarked
package dev.nightkeep.lease;

import org.jspecify.annotations.NullMarked;
