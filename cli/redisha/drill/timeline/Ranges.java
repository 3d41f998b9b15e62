package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in their order as a line of text in which those that follow each other are one word: {@code 0-169 171 171}. */
final class Ranges {
    private static final Pattern WORD = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** More numbers than any drill writes; a slip of the hand must not fill the memory. */
    private static final int MOST = 10_000_000;

    private Ranges() {}

    static String write(List<Long> numbers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            text.append(i == 0 ? "" : " ").append(numbers.get(i));
            if (end > i) {
                text.append('-').append(numbers.get(end));
            }
            i = end + 1;
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is no such line; the message says why */
    static List<Long> read(String text) {
        List<Long> numbers = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            Matcher range = WORD.matcher(word);
            if (!range.matches()) {
                throw new IllegalArgumentException("neither a number nor a range: " + word);
            }
            long first = Long.parseLong(range.group(1));
            long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
            if (last < first || last - first > MOST - numbers.size()) {
                throw new IllegalArgumentException("no range of numbers: " + word);
            }
            for (long number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
