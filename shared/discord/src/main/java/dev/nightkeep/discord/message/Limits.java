package dev.nightkeep.discord.message;

/** What Discord takes at most (developer documentation, message resource and component reference). Lengths in UTF-16 units. */
public final class Limits {
    /** Characters of a plain message. */
    public static final int CONTENT = 2000;

    /** Characters of all texts of a message of components together. */
    public static final int COMPONENT_TEXT = 4000;

    /** Components of a message, those inside of others counted too. */
    public static final int COMPONENTS = 40;

    /** Characters of a custom id. */
    public static final int CUSTOM_ID = 100;

    /** Buttons of a row. */
    public static final int BUTTONS = 5;

    /** Characters of the label of a button. */
    public static final int BUTTON_LABEL = 80;

    /** Characters of an address behind a button. */
    public static final int BUTTON_ADDRESS = 512;

    /** Options of a select, and suggestions of an autocompletion. */
    public static final int OPTIONS = 25;

    /** Characters of label, value and description of an option. */
    public static final int OPTION_TEXT = 100;

    /** Characters of the hint in an empty select. */
    public static final int PLACEHOLDER = 150;

    /** Texts of a section. */
    public static final int SECTION_TEXTS = 3;

    /** Characters of the title of a form and of a label in it. */
    public static final int MODAL_TITLE = 45;

    /** Characters of the description below a label of a form. */
    public static final int LABEL_DESCRIPTION = 100;

    /** Components of a form. */
    public static final int MODAL_COMPONENTS = 5;

    /** Characters that can be typed into a field. */
    public static final int TEXT_INPUT = 4000;

    /** Characters of the hint in an empty field. */
    public static final int TEXT_INPUT_PLACEHOLDER = 100;

    /** Files of a message. */
    public static final int ATTACHMENTS = 10;

    /** Bytes of one file, where the server has no larger limit. */
    public static final int ATTACHMENT_BYTES = 10 << 20;

    /** Bytes of one request. */
    public static final int REQUEST_BYTES = 25 << 20;

    /** Characters of the name of a thread. */
    public static final int THREAD_NAME = 100;

    private Limits() {}

    /** The text itself where it has 1 to {@code most} characters. */
    static String text(String what, int most, String text) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d characters, and this has %d".formatted(what, most, text.length()));
        }
        return text;
    }

    /** Refuses what is fewer than one or more than {@code most}. */
    static void count(String what, int most, int count) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("%s are 1 to %d, and these are %d".formatted(what, most, count));
        }
    }
}
