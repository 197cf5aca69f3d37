package dev.nightkeep.scan;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.DumpNames;
import dev.nightkeep.salvage.Origin;

/** What the documents of a file of BSON are called: as its folder and its name say, like in a dump. */
final class FileOrigin {
    private FileOrigin() {}

    /** By the path of the file, with {@code /}. */
    static Origin of(String path) {
        String[] steps = path.split("/", -1);
        String stem = FileNames.stem(steps[steps.length - 1]);
        String folder = steps.length > 1 ? steps[steps.length - 2] : "";
        String collection = unescaped(stem);
        return folder.isEmpty() || folder.indexOf('.') >= 0 || collection.isEmpty()
                ? Origin.root()
                : Origin.collection(folder, collection);
    }

    private static String unescaped(String stem) {
        try {
            return DumpNames.unescape(stem);
        } catch (CorruptBackupException e) {
            return stem;
        }
    }
}
