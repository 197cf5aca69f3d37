/** What is measured against what. */
@NullMarked
package dev.nightkeep.benchmark.measure;

import org.jspecify.annotations.NullMarked;
