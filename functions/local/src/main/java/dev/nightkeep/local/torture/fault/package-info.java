/** What goes wrong on purpose, between a run and its store, its database or its time. */
@NullMarked
package dev.nightkeep.local.torture.fault;

import org.jspecify.annotations.NullMarked;
