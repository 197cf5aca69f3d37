package dev.nightkeep.store;

/** An object and its content, which nobody changes. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record InMemoryObject(StoredObject description, byte[] content) {}
