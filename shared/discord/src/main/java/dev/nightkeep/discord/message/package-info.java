/** What people see: messages, components, forms, and the limits of each. */
@NullMarked
package dev.nightkeep.discord.message;

import org.jspecify.annotations.NullMarked;
