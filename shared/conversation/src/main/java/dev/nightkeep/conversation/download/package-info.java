/** Links by which people download backups. */
@NullMarked
package dev.nightkeep.conversation.download;

import org.jspecify.annotations.NullMarked;
