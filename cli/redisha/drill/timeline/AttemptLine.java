package redisha.drill.timeline;

/** An attempt as a line of text: {@code writer-0 PROXY 12 1234.500 1235.125 redis-ha-server-0 read timed out}. */
final class AttemptLine {
    /** What stands where; a dash stands for no number, as reads have none, and for no server. */
    static final String COLUMNS = "client route number start end server error";

    private AttemptLine() {}

    static String write(Attempt attempt) {
        String line = attempt.client() + " " + attempt.route() + " " + (attempt.write() ? attempt.number() : "-") + " "
                + Columns.millis(attempt.start()) + " " + Columns.millis(attempt.end()) + " "
                + Columns.orDash(attempt.server());
        return attempt.acknowledged() ? line : line + " " + attempt.error();
    }

    /** @throws IllegalArgumentException when it is no such line; the message says why */
    static Attempt read(String line) {
        Columns columns = new Columns(line);
        String client = columns.word("client");
        Route route = columns.oneOf("route", Route.class);
        String number = columns.optional("number");
        return new Attempt(
                client,
                route,
                !number.isEmpty(),
                number.isEmpty() ? -1 : number(number),
                columns.time("start"),
                columns.time("end"),
                columns.optional("server"),
                columns.rest());
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("the number is none: " + text);
        }
        return Long.parseLong(text);
    }
}
