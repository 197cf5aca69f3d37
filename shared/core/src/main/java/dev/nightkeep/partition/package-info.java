/**
 * Use cases: one backup that many workers make, each a piece, on any number of hosts. They share nothing but the store:
 * what is to be done and what was done are objects below the backup's folder until it is committed.
 */
@NullMarked
package dev.nightkeep.partition;

import org.jspecify.annotations.NullMarked;
