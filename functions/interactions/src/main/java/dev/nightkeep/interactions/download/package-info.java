/** The Lambda function behind links to downloads. */
@NullMarked
package dev.nightkeep.interactions.download;

import org.jspecify.annotations.NullMarked;
