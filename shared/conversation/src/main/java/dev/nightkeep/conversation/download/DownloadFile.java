package dev.nightkeep.conversation.download;

/**
 * A file of a backup.
 *
 * @param name  below the folder of the backup
 * @param bytes as stored
 */
public record DownloadFile(String name, long bytes) {}
