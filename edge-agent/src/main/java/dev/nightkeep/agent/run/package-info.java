/** Runs of jobs: what is tried, tried again, ended in time and told. */
@NullMarked
package dev.nightkeep.agent.run;

import org.jspecify.annotations.NullMarked;
