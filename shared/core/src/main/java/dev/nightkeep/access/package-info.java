/** Who may do what, and how often: tokens with scopes, and limits that hold across instances. */
@NullMarked
package dev.nightkeep.access;

import org.jspecify.annotations.NullMarked;
