package dev.nightkeep.agent.connector.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Entries of a tar archive for files of this host: with permissions, owners and times; links as links, and further names
 * of the same file as such. For one archive.
 */
final class TarEntries {
    private static final int PERMISSIONS = 07777;

    private final Map<String, String> firstNames = new HashMap<>();

    /** The entry; empty for sockets, pipes and devices, which have no content to keep. */
    Optional<TarArchiveEntry> of(Path path) throws IOException {
        Map<String, Object> facts = Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS);
        return entry(path, facts).map(entry -> described(entry, facts));
    }

    private Optional<TarArchiveEntry> entry(Path path, Map<String, Object> facts) throws IOException {
        String name = name(path);
        if (Boolean.TRUE.equals(facts.get("isSymbolicLink"))) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(path).toString());
            return Optional.of(link);
        }
        if (Boolean.TRUE.equals(facts.get("isDirectory"))) {
            return Optional.of(new TarArchiveEntry(name + "/", TarConstants.LF_DIR));
        }
        return Boolean.TRUE.equals(facts.get("isRegularFile")) ? Optional.of(file(name, facts)) : Optional.empty();
    }

    private TarArchiveEntry file(String name, Map<String, Object> facts) {
        Optional<String> first = ((Number) facts.getOrDefault("nlink", 1)).intValue() < 2
                ? Optional.empty()
                : Optional.ofNullable(firstNames.putIfAbsent(facts.get("dev") + ":" + facts.get("ino"), name));
        if (first.isPresent()) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_LINK);
            link.setLinkName(first.get());
            return link;
        }
        TarArchiveEntry file = new TarArchiveEntry(name, TarConstants.LF_NORMAL);
        file.setSize(((Number) facts.getOrDefault("size", 0L)).longValue());
        return file;
    }

    private static TarArchiveEntry described(TarArchiveEntry entry, Map<String, Object> facts) {
        entry.setMode(((Number) facts.getOrDefault("mode", 0)).intValue() & PERMISSIONS);
        entry.setIds(number(facts, "uid"), number(facts, "gid"));
        entry.setUserName(String.valueOf(facts.getOrDefault("owner", "")));
        entry.setGroupName(String.valueOf(facts.getOrDefault("group", "")));
        if (facts.get("lastModifiedTime") instanceof FileTime modified) {
            entry.setModTime(modified);
        }
        return entry;
    }

    private static int number(Map<String, Object> facts, String name) {
        return ((Number) facts.getOrDefault(name, 0)).intValue();
    }

    /** Without the slash at its beginning, as tar has it. */
    private static String name(Path path) {
        return path.toString().substring(1);
    }
}
