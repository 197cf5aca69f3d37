/** Through what the web is reached. */
@NullMarked
package dev.nightkeep.agent.proxy;

import org.jspecify.annotations.NullMarked;
