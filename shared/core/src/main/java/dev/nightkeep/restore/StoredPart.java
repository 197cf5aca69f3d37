package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.codec.PartRecord;

/** The compressed bytes of one part, and what they should be. */
public record StoredPart(String object, PartRecord record, ByteSpan bytes) {}
