package redisha.report.drill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.report.drill.Moment.Weight;

/** What lines of HAProxy's log mean: {@code Server bk_redis_master/R0 is DOWN, reason: Layer4 connection problem, ...}. */
record ProxyWords(Weight weight, String meaning, String sign) {
    private static final Pattern SERVER =
            Pattern.compile("Server ([^ /]+)/([^ /]+) is (UP|DOWN|going DOWN)(?:[^,]*, reason: ([^,]+))?");
    private static final Pattern BACKEND =
            Pattern.compile("(?:backend|proxy) '?([^ ']+)'? has no server available", Pattern.CASE_INSENSITIVE);
    /** One for each member that could be the master; all but one are without a server in a healthy release. */
    private static final String VOTE = "check_if_";

    private static final String MASTERS = "bk_redis_master";

    static ProxyWords of(String line) {
        Matcher server = SERVER.matcher(line);
        if (server.find()) {
            return server(server.group(1), server.group(2), server.group(3), server.group(4));
        }
        Matcher backend = BACKEND.matcher(line);
        if (backend.find()) {
            String name = backend.group(1);
            return new ProxyWords(
                    name.startsWith(VOTE) ? Weight.DETAIL : Weight.STEP, name + " has no server left", "");
        }
        return new ProxyWords(Weight.DETAIL, line, "");
    }

    private static ProxyWords server(String backend, String server, String state, String reason) {
        boolean up = state.equals("UP");
        if (backend.startsWith(VOTE)) {
            String vote = up ? "a vote for " : "a vote less for ";
            return new ProxyWords(Weight.DETAIL, vote + backend + ": that of " + server, "");
        }
        String why = up || reason == null ? "" : ", " + reason;
        boolean master = backend.equals(MASTERS);
        return new ProxyWords(
                master ? Weight.TURN : Weight.STEP,
                backend + "/" + server + (up ? " is up" : " is down") + why,
                master ? server + (up ? " up" : " down") : "");
    }
}
