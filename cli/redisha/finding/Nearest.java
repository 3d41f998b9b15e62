package redisha.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word somebody probably meant; case, dashes and underscores do not count as mistakes. */
public final class Nearest {
    private static final int LONGEST_WORD = 64;

    private Nearest() {}

    /** The closest of the known words, the earliest of equals; empty when none is close. */
    public static Optional<String> word(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(typed, word) <= tolerance(typed))
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** How many mistakes are forgiven: one in three letters, three at most; none in a word of one or two letters. */
    public static int tolerance(String typed) {
        return Math.min(3, plain(typed).length() / 3);
    }

    /** How many letters must be inserted, left out, changed or swapped with their neighbour. */
    public static int distance(String typed, String known) {
        if (typed.length() > LONGEST_WORD || known.length() > LONGEST_WORD) {
            return typed.equals(known) ? 0 : LONGEST_WORD;
        }
        String a = plain(typed);
        String b = plain(known);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
