/** JSON as Discord sends and takes it, without reflection: the function that answers Discord starts cold. */
@NullMarked
package dev.nightkeep.discord.json;

import org.jspecify.annotations.NullMarked;
