/** What the agent writes about its runs: lines for people or for programs, and files that are rotated. */
@NullMarked
package dev.nightkeep.agent.log;

import org.jspecify.annotations.NullMarked;
