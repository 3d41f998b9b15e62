package redisha.drill.load;

import redis.clients.jedis.Jedis;

/** Asks how long a list is. */
record Count(String list) implements Command {

    @Override
    public boolean write() {
        return false;
    }

    @Override
    public long number() {
        return -1;
    }

    @Override
    public void send(Jedis jedis) {
        jedis.llen(list);
    }
}
