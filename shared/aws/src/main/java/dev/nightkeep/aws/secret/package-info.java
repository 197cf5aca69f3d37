/** Secrets that AWS Secrets Manager keeps. */
@NullMarked
package dev.nightkeep.aws.secret;

import org.jspecify.annotations.NullMarked;
