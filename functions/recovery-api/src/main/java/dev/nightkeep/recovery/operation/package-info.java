/** Work that outlasts its request: its state lies in the store, so that any instance can tell how it goes. */
@NullMarked
package dev.nightkeep.recovery.operation;

import org.jspecify.annotations.NullMarked;
