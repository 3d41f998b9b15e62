package redisha.cluster;

/** Makes equal texts one: the names of nodes and namespaces come with every pod. It forgets rather than grow. */
final class RecentTexts {
    private static final int PLACES = 1 << 15;

    private final String[] recent = new String[PLACES];

    String one(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (text.equals(recent[place])) {
            return recent[place];
        }
        recent[place] = text;
        return text;
    }
}
