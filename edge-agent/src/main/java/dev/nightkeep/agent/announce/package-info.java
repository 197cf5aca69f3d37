/** Who is told how runs ended, and how it is kept from being told twice. */
@NullMarked
package dev.nightkeep.agent.announce;

import org.jspecify.annotations.NullMarked;
