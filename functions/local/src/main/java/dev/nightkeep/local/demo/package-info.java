/** The demo: loses two collections on purpose, brings them back, and compares every document. */
@NullMarked
package dev.nightkeep.local.demo;

import org.jspecify.annotations.NullMarked;
