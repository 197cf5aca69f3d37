/** The store in S3 and in what is compatible with it. Types of the AWS SDK do not leave this package. */
@NullMarked
package dev.nightkeep.aws;

import org.jspecify.annotations.NullMarked;
