/** What is to be worked at: interactions that were taken, buttons and forms, and what they propose. */
@NullMarked
package dev.nightkeep.conversation.work;

import org.jspecify.annotations.NullMarked;
