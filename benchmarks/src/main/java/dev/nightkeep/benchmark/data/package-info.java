/** Made-up documents, always the same ones. */
@NullMarked
package dev.nightkeep.benchmark.data;

import org.jspecify.annotations.NullMarked;
