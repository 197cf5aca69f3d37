package dev.nightkeep.discord.command;

/** What an option takes (developer documentation, application command option type). */
enum OptionKind {
    TEXT(3),
    WHOLE(4);

    private final int number;

    OptionKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
