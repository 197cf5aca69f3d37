/** The use case that looks whether a deployed installation is as its template says, and the port to what is looked at. */
@NullMarked
package dev.nightkeep.doctor;

import org.jspecify.annotations.NullMarked;
