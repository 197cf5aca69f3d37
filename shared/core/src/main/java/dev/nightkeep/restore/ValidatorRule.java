package dev.nightkeep.restore;

/**
 * What validators of the target mean for what is restored. A validator that only warns never decides.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/core/schema-validation/bypass-document-validation/">The right to write
 *     past a validator</a>
 */
public enum ValidatorRule {
    /** Documents are written past them. Those that would be refused are counted. */
    BYPASS,
    /** They decide. What they would refuse is looked for before anything is changed. */
    ENFORCE,
    /**
     * As {@link #ENFORCE} where the collection has another validator than in the backup. Else as {@link #BYPASS}: what was
     * backed up stood under that one, and comes back whole.
     */
    WHEN_CHANGED;

    boolean decides(Destination destination) {
        return switch (this) {
            case BYPASS -> false;
            case ENFORCE -> true;
            case WHEN_CHANGED -> destination.validatorChanged();
        };
    }
}
