/** Who may do what, where and how often. */
@NullMarked
package dev.nightkeep.conversation.access;

import org.jspecify.annotations.NullMarked;
