package redisha.report.drill;

import redisha.report.drill.Moment.Weight;

/**
 * What lines of Sentinel's log mean. The names of the events stay, for they are what people look up:
 * https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel/#pubsub-messages
 */
record SentinelWords(Weight weight, String meaning, String sign) {
    private static final String MASTER = "master";
    private static final int ADDRESS_OF_MASTER = 3;
    private static final int NEW_ADDRESS = 4;

    static SentinelWords of(String line) {
        String[] words = line.split(" +");
        String event = words[0];
        String kind = words.length > 1 ? words[1] : "?";
        String address = words.length > ADDRESS_OF_MASTER ? words[ADDRESS_OF_MASTER] : "?";
        return switch (event) {
            case "+sdown" ->
                kind.equals(MASTER)
                        ? turn(event, "the master " + address + " does not answer")
                        : detail(event, kind + " " + address + " does not answer");
            case "-sdown" ->
                kind.equals(MASTER)
                        ? step(event, "the master " + address + " answers again")
                        : detail(event, kind + " " + address + " answers again");
            case "+odown" -> turn(event, "enough Sentinels find the master " + address + " down");
            case "-odown" -> step(event, "the master " + address + " is not found down any more");
            case "+try-failover" -> step(event, "a failover from " + address + " begins");
            case "+elected-leader" -> step(event, "leads the failover");
            case "+selected-slave" -> step(event, "chooses " + address + " to be the master");
            case "+promoted-slave" -> step(event, address + " has been promoted");
            case "+switch-master" ->
                turn(event, "the master is " + (words.length > NEW_ADDRESS ? words[NEW_ADDRESS] : "?"));
            case "-failover-abort-no-good-slave" ->
                turn(event, "the failover is given up: no replica is fit to be promoted");
            case "-failover-abort-not-elected" -> turn(event, "the failover is given up: no majority for its leader");
            case "-failover-abort-slave-timeout" ->
                turn(event, "the failover is given up: the chosen replica did not obey");
            case "+convert-to-slave" -> step(event, address + " has to become a replica");
            case "+fix-slave-config" -> step(event, "replica " + address + " has to follow the master");
            case "+tilt" -> turn(event, "does nothing for a while: time jumped");
            case "-tilt" -> step(event, "acts again");
            case "+reboot" -> step(event, kind + " " + address + " was restarted");
            default -> new SentinelWords(Weight.DETAIL, line, "");
        };
    }

    private static SentinelWords turn(String event, String meaning) {
        return new SentinelWords(Weight.TURN, event + ": " + meaning, event.replaceAll("(-failover-abort).*", "$1"));
    }

    private static SentinelWords step(String event, String meaning) {
        return new SentinelWords(Weight.STEP, event + ": " + meaning, "");
    }

    private static SentinelWords detail(String event, String meaning) {
        return new SentinelWords(Weight.DETAIL, event + ": " + meaning, "");
    }
}
