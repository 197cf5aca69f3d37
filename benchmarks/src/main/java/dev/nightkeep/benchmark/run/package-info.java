/** What is measured, one run in one process at a time. */
@NullMarked
package dev.nightkeep.benchmark.run;

import org.jspecify.annotations.NullMarked;
