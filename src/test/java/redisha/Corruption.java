package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What disks, editors, mergers and tired people do to a values file. */
final class Corruption {
    private final Random random;

    Corruption(Random random) {
        this.random = random;
    }

    /** The text after one to three accidents. */
    byte[] of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes = random.nextInt(3) == 0
                    ? bytesOf(bytes)
                    : linesOf(new String(bytes, UTF_8)).getBytes(UTF_8);
        }
        return bytes;
    }

    private byte[] bytesOf(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> inserted(bytes, at, 0);
            case 3 -> inserted(bytes, at, 0xc3, 0x28);
            case 4 -> inserted(bytes, at, 0xed, 0xa0, 0x80);
            default -> inserted(bytes, at, random.nextInt(32));
        };
    }

    private String linesOf(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(15)) {
            case 0 -> lines.add(at, line);
            case 1 -> lines.addAll(lines.subList(0, at).stream().toList());
            case 2 -> lines.remove(at);
            case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 4 -> lines.set(at, " " + line);
            case 5 -> lines.set(at, line.replaceFirst("^ ", ""));
            case 6 -> lines.set(at, line.replaceFirst("^ *", "\t"));
            case 7 -> lines.add(at, "---");
            case 8 -> lines.add(at, "<<<<<<< HEAD");
            case 9 -> lines.add(at, "extraLabels: " + "[{a: ".repeat(2 + random.nextInt(2000)));
            case 10 -> lines.add(at, "extraLabels: &a [*a, *b]");
            case 11 -> lines.addAll(at, bomb());
            case 12 -> lines.set(at, line.replaceFirst(": .*", ": " + "9".repeat(1 + random.nextInt(400))));
            case 13 -> lines.set(at, line.replaceFirst(": .*", ": 1e" + random.nextInt(2000)));
            default ->
                lines.set(at, line.replaceFirst(":", pick("", "::", " :", ": !!binary", ": &x", ": |", ": '", ": {")));
        }
        return String.join("\n", lines);
    }

    /** Nine levels of nine aliases each. */
    private static List<String> bomb() {
        List<String> lines = new ArrayList<>(List.of("extraContainers:", "  - a0: &a0 [x]"));
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            lines.add("    a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(9, alias)) + "]");
        }
        return lines;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (bytes.length > 0) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] inserted(byte[] bytes, int at, int... more) {
        byte[] longer = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        for (int i = 0; i < more.length; i++) {
            longer[at + i] = (byte) more[i];
        }
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
