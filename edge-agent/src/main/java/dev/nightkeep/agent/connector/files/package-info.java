/** The connector to files and folders of this host. */
@NullMarked
package dev.nightkeep.agent.connector.files;

import org.jspecify.annotations.NullMarked;
