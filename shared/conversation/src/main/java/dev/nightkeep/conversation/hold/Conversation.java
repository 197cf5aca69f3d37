package dev.nightkeep.conversation.hold;

/** What is said and done about one kind of interaction. Called again, it goes on where it was. */
@FunctionalInterface
interface Conversation {
    Held go(Turn turn);
}
