/** What an installation in the cloud costs per month, from list prices. Pure functions; asks nobody. */
@NullMarked
package dev.nightkeep.local.cost;

import org.jspecify.annotations.NullMarked;
