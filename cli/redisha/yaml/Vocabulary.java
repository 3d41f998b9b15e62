package redisha.yaml;

/**
 * Keeps one copy of the words that texts use again and again, such as keys and kinds; in a folder of manifests they are
 * most of all strings. Of two words that claim the same seat the later one gets it. Safe for several threads: one that
 * misses what another has just kept only makes one more copy.
 */
final class Vocabulary {
    private static final int SEATS = 1 << 12;
    private static final int LONGEST = 64;
    private static final String[] WORDS = new String[SEATS];
    private static final String[] KEYS = new String[SEATS];

    private Vocabulary() {}

    /** An equal text. */
    static String shared(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int seat = (hash ^ hash >>> 12) & SEATS - 1;
        String kept = WORDS[seat];
        if (text.equals(kept)) {
            return kept;
        }
        WORDS[seat] = text;
        return text;
    }

    /** An equal key: where the program itself writes it, that one, so that looking it up compares references. */
    static String key(String text) {
        int hash = text.hashCode();
        int seat = (hash ^ hash >>> 12) & SEATS - 1;
        String kept = KEYS[seat];
        if (!text.equals(kept)) {
            kept = text.length() > LONGEST ? text : text.intern();
            KEYS[seat] = kept;
        }
        return kept;
    }
}
