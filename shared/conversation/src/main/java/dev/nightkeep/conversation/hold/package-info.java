/** Conversations: what happens between an interaction that was taken and the last message about it. */
@NullMarked
package dev.nightkeep.conversation.hold;

import org.jspecify.annotations.NullMarked;
