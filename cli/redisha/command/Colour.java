package redisha.command;

/** Whether text for people is coloured. */
enum Colour {
    auto,
    always,
    never;

    /**
     * @param terminal whether the output is a terminal that wants colours
     */
    boolean on(boolean terminal) {
        return this == always || this == auto && terminal;
    }
}
