package redisha.drill.timeline;

/** One thing that a scenario promises of its outcome. */
public sealed interface Promise {

    /** What is promised, a clause: {@code writes pause for at most 1.5 s}. */
    String text();

    /** What came of it, a clause: {@code the longest pause was 1.32 s}. */
    String seen(Outcome outcome);

    boolean kept(Outcome outcome);

    /** Writes through the proxy are acknowledged again in time. */
    record WritesPauseAtMost(double millis) implements Promise {
        @Override
        public String text() {
            return "writes pause for at most " + Seconds.text(millis);
        }

        @Override
        public String seen(Outcome outcome) {
            return outcome.proxy().acknowledged() == 0 ? "no write was acknowledged" : pause(outcome.writes());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.proxy().acknowledged() > 0 && outcome.writes().resumed() && outcome.outage() <= millis;
        }
    }

    /** Reads on the read-only port are answered again in time; kept where nobody reads. */
    record ReadsPauseAtMost(double millis) implements Promise {
        @Override
        public String text() {
            return "reads pause for at most " + Seconds.text(millis);
        }

        @Override
        public String seen(Outcome outcome) {
            return nobodyReads(outcome) ? "nobody reads" : pause(outcome.reads());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return nobodyReads(outcome) || outcome.reads().resumed() && outcome.readOutage() <= millis;
        }

        private static boolean nobodyReads(Outcome outcome) {
            return outcome.reading().acknowledged() + outcome.reading().refused() == 0;
        }
    }

    /** Of the writes that were acknowledged through the proxy. */
    record LosesAtMost(long writes) implements Promise {
        @Override
        public String text() {
            return switch ((int) Math.min(writes, 2)) {
                case 0 -> "no acknowledged write is lost";
                case 1 -> "at most 1 acknowledged write is lost";
                default -> "at most " + writes + " acknowledged writes are lost";
            };
        }

        @Override
        public String seen(Outcome outcome) {
            return loss(outcome, outcome.proxy());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.keptRead() && outcome.proxy().lost() <= writes;
        }
    }

    /** Of the writes that were acknowledged on the minority's side of a partition. */
    record MinorityLosesAtMost(long writes) implements Promise {
        @Override
        public String text() {
            return switch ((int) Math.min(writes, 2)) {
                case 0 -> "no write that the minority acknowledged is lost";
                case 1 -> "at most 1 write that the minority acknowledged is lost";
                default -> "at most " + writes + " writes that the minority acknowledged are lost";
            };
        }

        @Override
        public String seen(Outcome outcome) {
            return loss(outcome, outcome.minority());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.keptRead() && outcome.minority().lost() <= writes;
        }
    }

    /** From that time after the last fault on no write is acknowledged through the proxy until something is mended. */
    record WritesEndWithin(double millis) implements Promise {
        @Override
        public String text() {
            return "writes are refused " + Seconds.text(millis) + " after the fault at the latest";
        }

        @Override
        public String seen(Outcome outcome) {
            return outcome.lastAcknowledged().isEmpty()
                    ? "none was acknowledged after the fault"
                    : "the last was acknowledged "
                            + Seconds.text(outcome.lastAcknowledged().getAsDouble()) + " after the fault";
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.lastAcknowledged().orElse(0) <= millis;
        }
    }

    /** The proxy never leads writes to two servers that both take themselves for the master, acknowledged or not. */
    record OneMasterBehindTheProxy() implements Promise {
        @Override
        public String text() {
            return "the proxy leads writes to one master at a time";
        }

        @Override
        public String seen(Outcome outcome) {
            return outcome.proxyOverlap().happened()
                    ? String.join(" and ", outcome.proxyOverlap().servers()) + " were led to side by side for "
                            + Seconds.text(outcome.proxyOverlap().length())
                    : "never to two servers side by side";
        }

        @Override
        public boolean kept(Outcome outcome) {
            return !outcome.proxyOverlap().happened();
        }
    }

    /** Nobody is promoted. */
    record KeepsItsMaster() implements Promise {
        @Override
        public String text() {
            return "there is no failover";
        }

        @Override
        public String seen(Outcome outcome) {
            long failovers = failovers(outcome);
            return failovers == 0 ? "there was none" : "Sentinel tried " + failovers;
        }

        @Override
        public boolean kept(Outcome outcome) {
            return failovers(outcome) == 0;
        }

        private static long failovers(Outcome outcome) {
            return outcome.milestones().stream()
                    .filter(event ->
                            event.kind() == Event.Kind.SENTINEL && event.text().startsWith("+try-failover "))
                    .count();
        }
    }

    /** From the first fault until all is well for good. */
    record RecoversWithin(double millis) implements Promise {
        @Override
        public String text() {
            return "all is well again within " + Seconds.text(millis);
        }

        @Override
        public String seen(Outcome outcome) {
            return outcome.recovery().isEmpty()
                    ? "it never was"
                    : "it was after " + Seconds.text(outcome.recovery().getAsDouble());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.recovery().orElse(Double.MAX_VALUE) <= millis;
        }
    }

    /** From the last mending, which sets all members going, until all is well. */
    record StartsWithin(double millis) implements Promise {
        @Override
        public String text() {
            return "all members have started within " + Seconds.text(millis);
        }

        @Override
        public String seen(Outcome outcome) {
            return outcome.restart().isEmpty()
                    ? "they never had"
                    : "they had after " + Seconds.text(outcome.restart().getAsDouble());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.restart().orElse(Double.MAX_VALUE) <= millis;
        }
    }

    /** Attempts to write through the proxy that end in an error of any class. */
    record RefusesAtMost(long attempts) implements Promise {
        @Override
        public String text() {
            return switch ((int) Math.min(attempts, 2)) {
                case 0 -> "clients see no error";
                case 1 -> "clients see at most 1 error";
                default -> "clients see at most " + attempts + " errors";
            };
        }

        @Override
        public String seen(Outcome outcome) {
            long refused = outcome.proxy().refused();
            return refused == 0
                    ? "none was seen"
                    : refused + (refused == 1 ? " was" : " were") + " seen: "
                            + String.join(", ", outcome.proxy().errors().keySet());
        }

        @Override
        public boolean kept(Outcome outcome) {
            return outcome.proxy().refused() <= attempts;
        }
    }

    private static String pause(Gaps gaps) {
        return "the longest pause was " + Seconds.text(gaps.longest().length())
                + (gaps.resumed() ? "" : ", and it had not ended when the load was");
    }

    private static String loss(Outcome outcome, Tally tally) {
        return outcome.keptRead()
                ? tally.lost() + " of " + tally.acknowledged() + " were"
                : "what was kept could not be read";
    }
}
