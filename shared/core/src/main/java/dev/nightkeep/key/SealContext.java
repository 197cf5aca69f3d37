package dev.nightkeep.key;

/**
 * What a sealed object is: schemes that can bind it to the object do, so that it cannot be passed off as another one.
 *
 * @param backup the id of the backup, or {@code control} for what belongs to none
 * @param object the object's key relative to the backup's folder
 */
public record SealContext(String backup, String object) {
    public SealContext {
        if (backup.isBlank() || object.isBlank()) {
            throw new IllegalArgumentException(
                    "a sealed object needs a backup and a name: '%s', '%s'".formatted(backup, object));
        }
    }
}
