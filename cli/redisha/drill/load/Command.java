package redisha.drill.load;

import redis.clients.jedis.Jedis;

/** What a client sends at each tick. */
interface Command {
    boolean write();

    /** What the next attempt writes; -1 for a read. */
    long number();

    /** Sends it, waits for the answer, and throws whatever Jedis throws when there is none or it is an error. */
    void send(Jedis jedis);
}
