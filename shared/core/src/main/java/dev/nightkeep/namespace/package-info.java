/** Databases, collections, patterns that select them and rules that rename them. */
@NullMarked
package dev.nightkeep.namespace;

import org.jspecify.annotations.NullMarked;
