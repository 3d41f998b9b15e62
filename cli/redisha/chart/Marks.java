package redisha.chart;

import java.util.List;
import redisha.yaml.JsonWriter;
import redisha.yaml.Tree;

/**
 * Texts and numbers that stand for what is not known until install. They are letters and digits only, so that no
 * language of the templates quotes them, and none is part of another or of any value.
 */
final class Marks {
    private static final long FIRST_NUMBER = 1_777_000_000;

    private final String stem;
    private final String names;
    private final long firstNumber;

    private Marks(String stem, String names, long firstNumber) {
        this.stem = stem;
        this.names = names;
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
        return new Marks(stem, stem, number);
    }

    /** The same marks but for the names, which are others in letters and length. */
    Marks otherNames() {
        return new Marks(stem, stem + "other", firstNumber);
    }

    /** All names, in an order that is the same for all marks. */
    List<String> names() {
        return List.of(release(), releaseWithoutDots(), namespace(), fullName(), app());
    }

    /** With a dot, which release names may have and many other names may not. */
    String release() {
        return names + "release.0";
    }

    /** What becomes of the release name where a dot is not allowed. */
    String releaseWithoutDots() {
        return release().replace('.', '-');
    }

    String namespace() {
        return names + "namespace";
    }

    /** For the name that the objects' names begin with. */
    String fullName() {
        return names + "full";
    }

    /** For the label {@code app}. */
    String app() {
        return names + "app";
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

    /** For an action inside a value. */
    String live(int number) {
        return stem + "live" + String.format("%03d", number) + "x";
    }

    String text(int slot) {
        return stem + String.format("%03d", slot) + "x";
    }

    long number(int slot) {
        return firstNumber + slot;
    }
}
