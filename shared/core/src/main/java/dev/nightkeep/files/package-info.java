/** Host files that are kept beside the documents. */
@NullMarked
package dev.nightkeep.files;

import org.jspecify.annotations.NullMarked;
