/** Where backups go, opened as late as possible. */
@NullMarked
package dev.nightkeep.agent.storage;

import org.jspecify.annotations.NullMarked;
