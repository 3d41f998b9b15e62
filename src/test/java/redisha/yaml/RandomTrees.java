package redisha.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values of every kind, full of what YAML stumbles over; the same for the same seed. */
final class RandomTrees {
    static final int CASES = 1000;

    private static final String[] PIECES = {
        "a",
        "b",
        "Z",
        "0",
        "1",
        "9",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        ": ",
        " #",
        "#",
        ":",
        "-",
        "- ",
        "?",
        "? ",
        "!",
        "&",
        "*",
        "|",
        ">",
        "'",
        "\"",
        "\\",
        "\\n",
        "%",
        "@",
        "`",
        "{",
        "}",
        "[",
        "]",
        ",",
        "{{ .x }}",
        "${x}",
        "---",
        "...",
        "\n---\n",
        "%YAML 1.2",
        "\u00a0",
        "\u3000",
        "é",
        "日本",
        "😀",
        "👨‍👩‍👧",
        "~",
        "null",
        "true",
        "yes",
        "y",
        "n",
        "on",
        "1e3",
        "0x1F",
        "0o17",
        "0755",
        "190:20:30",
        "2020-01-02",
        "=",
        "<<",
        ".inf",
        ".nan",
        "+1",
        "_",
        "1_000",
        "12e03",
        "a line of a script; echo \"$x\"\n",
        "word ".repeat(40)
    };
    private static final String[] UNSEEN = {
        "\r", "\r\n", "\uFEFF", "\u0085", "\u2028", "\u2029", "\u0000", "\u0007", "\u001b", "\u007f", "\u009f",
        "\uFFFE", "\uFFFF"
    };

    private RandomTrees() {}

    static Object value(long seed) {
        return value(new Random(seed), 0);
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(4) == 0 ? 15 : 5); i > 0; i--) {
            String[] pieces = random.nextInt(20) == 0 ? UNSEEN : PIECES;
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static Object value(Random random, int depth) {
        int kinds = depth > 6 ? 9 : 16;
        return switch (depth == 0 ? 9 + random.nextInt(7) : random.nextInt(kinds)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt(2000) - 1000;
            case 3 -> random.nextLong();
            case 4 -> new BigInteger(70 + random.nextInt(60), random).setBit(69);
            case 5 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15) + 1e-30;
            case 6, 7, 8 -> text(random);
            case 9, 10, 11 -> list(random, depth);
            default -> map(random, depth);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(random, depth + 1));
        }
        return list;
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(text(random), value(random, depth + 1));
        }
        return map;
    }
}
