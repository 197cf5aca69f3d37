/** What was found, for people and for programs. */
@NullMarked
package dev.nightkeep.benchmark.report;

import org.jspecify.annotations.NullMarked;
