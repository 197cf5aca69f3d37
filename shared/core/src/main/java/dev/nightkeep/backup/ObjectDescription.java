package dev.nightkeep.backup;

import dev.nightkeep.backup.ObjectAssembly.AssembledObject;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.format.ObjectRecord;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;

/** What the part index says of an object before its bytes are known. */
record ObjectDescription(String key, ObjectKind kind, Optional<String> namespace, Optional<FileAttributes> file) {
    static ObjectDescription of(String key, ObjectKind kind) {
        return new ObjectDescription(key, kind, Optional.empty(), Optional.empty());
    }

    static ObjectDescription of(String key, ObjectKind kind, Namespace namespace) {
        return new ObjectDescription(key, kind, Optional.of(namespace.toString()), Optional.empty());
    }

    static ObjectDescription of(String key, FileAttributes file) {
        return new ObjectDescription(key, ObjectKind.FILE, Optional.empty(), Optional.of(file));
    }

    /** The entry of the finished object. */
    IndexedObject as(AssembledObject object) {
        return new IndexedObject(
                new ObjectRecord(
                        key,
                        kind,
                        namespace,
                        object.bytes(),
                        Optional.of(object.sha256()),
                        object.parts().size(),
                        object.parts().stream().mapToLong(PartRecord::documents).sum(),
                        object.parts().stream().mapToLong(PartRecord::rawBytes).sum(),
                        file),
                object.parts());
    }
}
