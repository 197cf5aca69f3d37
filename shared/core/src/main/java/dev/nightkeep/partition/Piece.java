package dev.nightkeep.partition;

import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.store.ObjectKey;

/**
 * What a worker wrote.
 *
 * @param stored under which it stands
 * @param object of which it is a part or all, under the name that the object has in the backup
 */
record Piece(Namespace namespace, int ordinal, int sequence, ObjectKey stored, IndexedObject object) {}
