package redisha.yaml;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The entries of a map in their order; unmodifiable. Manifests are full of small maps that every judge walks again, and a
 * folder of them has to fit into memory, so an entry takes one reference here and about three bytes of a hash table.
 */
final class Entries extends AbstractMap<String, Tree.Entry> {
    /** What a byte of the table can tell apart, with 0 for nothing. */
    private static final int MOST_IN_TABLE = Byte.MAX_VALUE;

    private final Tree.Entry[] entries;

    /** Open addressing: the position in {@code entries}, counted from 1. */
    private final byte[] table;

    /** Stands in for the table of a map with many entries. */
    private final Map<String, Tree.Entry> index;

    private Entries(Tree.Entry[] entries) {
        this.entries = entries;
        boolean many = entries.length > MOST_IN_TABLE;
        this.table = new byte[many ? 0 : Integer.highestOneBit(entries.length * 2 + 1) * 2];
        this.index = many ? new HashMap<>() : null;
        for (int i = 0; i < entries.length; i++) {
            if (many) {
                index.put(entries[i].key(), entries[i]);
            } else {
                table[slot(entries[i].key())] = (byte) (i + 1);
            }
        }
    }

    static Entries of(Map<String, Tree.Entry> entries) {
        return entries instanceof Entries same
                ? same
                : new Entries(entries.values().toArray(Tree.Entry[]::new));
    }

    @Override
    public Tree.Entry get(Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        if (index != null) {
            return index.get(name);
        }
        int position = table[slot(name)];
        return position == 0 ? null : entries[position - 1];
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return entries.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Tree.Entry> action) {
        for (Tree.Entry entry : entries) {
            action.accept(entry.key(), entry);
        }
    }

    @Override
    public Collection<Tree.Entry> values() {
        return Collections.unmodifiableList(Arrays.asList(entries));
    }

    @Override
    public Set<Map.Entry<String, Tree.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Tree.Entry>> iterator() {
                return Arrays.stream(entries)
                        .map(entry -> Map.entry(entry.key(), entry))
                        .iterator();
            }

            @Override
            public int size() {
                return entries.length;
            }
        };
    }

    /** Where the table has this key, or the free slot where it would stand. */
    private int slot(String key) {
        int hash = key.hashCode();
        int slot = (hash ^ hash >>> 16) & table.length - 1;
        while (table[slot] != 0 && !isKey(entries[table[slot] - 1], key, hash)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Other keys are told by their hashes, without a look at their characters. */
    private static boolean isKey(Tree.Entry entry, String key, int hash) {
        return entry.key().hashCode() == hash && entry.key().equals(key);
    }
}
