package dev.nightkeep.scan;

import java.util.List;

/**
 * What a tree had beside the files that were looked into.
 *
 * @param otherFiles    that no pattern names
 * @param links         symbolic links, none of which is followed
 * @param special       devices, pipes and sockets
 * @param unreadable    folders that could not be listed, all of them
 * @param unreadableNamed the first of them, with the reason
 */
public record PassedOver(long otherFiles, long links, long special, long unreadable, List<String> unreadableNamed) {
    public PassedOver {
        unreadableNamed = List.copyOf(unreadableNamed);
    }
}
