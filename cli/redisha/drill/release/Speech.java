package redisha.drill.release;

/**
 * How the servers of a release are spoken to.
 *
 * @param group the name that Sentinel has for the master
 * @param password of Redis, empty when it asks for none
 * @param sentinelPassword of Sentinel, empty when it asks for none
 * @param redisPort of Redis for data
 * @param sentinelPort of Sentinel
 */
public record Speech(String group, String password, String sentinelPassword, int redisPort, int sentinelPort) {

    @Override
    public String toString() {
        return "speech with " + group;
    }
}
