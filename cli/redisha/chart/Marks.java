package redisha.chart;

import redisha.yaml.JsonWriter;
import redisha.yaml.Tree;

/**
 * Texts and numbers that stand for what is not known until install. They are letters and digits only, so that no
 * language of the templates quotes them, and none is part of another or of any value.
 */
final class Marks {
    private static final long FIRST_NUMBER = 1_777_000_000;

    private final String stem;
    private final long firstNumber;

    private Marks(String stem, long firstNumber) {
        this.stem = stem;
        this.firstNumber = firstNumber;
    }

    /** Marks that these values do not contain. */
    static Marks beside(Tree values) {
        String text = JsonWriter.compact(values);
        String stem = "zq";
        while (text.contains(stem)) {
            stem += "q";
        }
        long number = FIRST_NUMBER;
        while (text.contains(Long.toString(number / 1000))) {
            number += 1000;
        }
        return new Marks(stem, number);
    }

    /** With a dot, which release names may have and many other names may not. */
    String release() {
        return stem + "release.0";
    }

    /** What becomes of the release name where a dot is not allowed. */
    String releaseWithoutDots() {
        return release().replace('.', '-');
    }

    String namespace() {
        return stem + "namespace";
    }

    /** For the name that the objects' names begin with. */
    String fullName() {
        return stem + "full";
    }

    /** For the label {@code app}. */
    String app() {
        return stem + "app";
    }

    /** For the checksum of what the Redis pods read. */
    String redisChecksum() {
        return stem + "redissum";
    }

    /** For the checksum of what the HAProxy pods read. */
    String haproxyChecksum() {
        return stem + "proxysum";
    }

    /** For a value that is laid over others. */
    String winner() {
        return stem + "winner";
    }

    String text(int slot) {
        return stem + String.format("%03d", slot) + "x";
    }

    long number(int slot) {
        return firstNumber + slot;
    }
}
