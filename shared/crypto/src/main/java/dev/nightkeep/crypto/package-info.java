/** Key rings that seal with age or with the AWS Encryption SDK, and the files that keep their keys. */
@NullMarked
package dev.nightkeep.crypto;

import org.jspecify.annotations.NullMarked;
