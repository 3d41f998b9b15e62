package redisha.drill.load;

import redis.clients.jedis.Jedis;

/** Appends consecutive numbers to a list; each is sent again until it is acknowledged. */
final class Append implements Command {
    private final String list;
    private final String padding;
    private final int size;
    private long number;

    /** @param size bytes of each value, as far as the number itself takes no more */
    Append(String list, int size) {
        this.list = list;
        this.size = size;
        this.padding = "x".repeat(size);
    }

    @Override
    public boolean write() {
        return true;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void send(Jedis jedis) {
        jedis.rpush(list, value());
        number++;
    }

    private String value() {
        String head = number + ":";
        return head + padding.substring(0, Math.max(0, size - head.length()));
    }

    /** The number of a value as it was written. */
    static long number(String value) {
        return Long.parseLong(value.substring(0, value.indexOf(':')));
    }
}
