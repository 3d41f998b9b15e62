package redisha.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.Tree;

/** Reads {@code a.b=c,d[0]=e} from left to right; the limits are Helm's. */
final class SetReader {
    private static final int DEEPEST_NAME = 30;
    private static final int LARGEST_INDEX = 65536;
    private static final int LONGEST_SHOWN = 40;

    private final SetOption option;
    private final String text;
    private final Predicate<String> secret;
    private final Function<String, String> files;
    private int at;

    SetReader(SetOption option, String text, Predicate<String> secret, Function<String, String> files) {
        this.option = option;
        this.text = text;
        this.secret = secret;
        this.files = files;
    }

    List<Assignment> read() {
        List<Assignment> assignments = new ArrayList<>();
        while (at < text.length()) {
            List<Assignment.Step> path = path();
            assignments.add(option == SetOption.JSON ? json(path) : plain(path));
        }
        return assignments;
    }

    private List<Assignment.Step> path() {
        List<Assignment.Step> path = new ArrayList<>();
        boolean nameNext = true;
        while (true) {
            String word = nameNext ? word(".[=,") : "";
            if (nameNext) {
                path.add(new Assignment.Step.Name(word));
            }
            char end = at < text.length() ? text.charAt(at++) : ',';
            if (nameNext && end == ',') {
                String key = word.isEmpty() ? "replicas" : Assignment.text(path);
                throw error(word.isEmpty() ? "" : Assignment.text(path), "no value", option.example(key));
            }
            if (nameNext && word.isEmpty()) {
                throw error(
                        Assignment.text(path),
                        "a key is empty",
                        "A dot separates two names; write \\. for a dot inside a name.");
            }
            switch (end) {
                case '=' -> {
                    return path;
                }
                case '[' -> path.add(index(path));
                case '.' -> checkDepth(path);
                default ->
                    throw error(
                            Assignment.text(path),
                            "unexpected '" + end + "' after the index",
                            "After an index comes =, a dot or another index.");
            }
            nameNext = end == '.';
        }
    }

    private void checkDepth(List<Assignment.Step> path) {
        if (path.size() > DEEPEST_NAME) {
            throw error(
                    Assignment.text(path.subList(0, 3)) + "...",
                    "more than " + DEEPEST_NAME + " levels",
                    "No key lies that deep; check the dots.");
        }
    }

    private Assignment.Step index(List<Assignment.Step> path) {
        checkDepth(path);
        String key = Assignment.text(path);
        String digits = word("]");
        if (at == text.length()) {
            throw error(key, "the index has no closing ]", option.example(key + "[0]"));
        }
        at++;
        if (!digits.matches("[+-]?[0-9]+")) {
            throw error(
                    key,
                    "the index '" + digits + "' is not a number",
                    "List items are counted from 0: " + key + "[0].");
        }
        if (digits.startsWith("-") && !digits.matches("-0+")) {
            throw error(key, "the index " + digits + " is negative", "List items are counted from 0.");
        }
        String plain = digits.replaceFirst("^[+-]?0*(?=[0-9])", "");
        if (plain.length() > 6 || Integer.parseInt(plain) > LARGEST_INDEX) {
            throw error(
                    key, "the index " + plain + " is larger than " + LARGEST_INDEX, "List items are counted from 0.");
        }
        return new Assignment.Step.Item(Integer.parseInt(plain));
    }

    private Assignment plain(List<Assignment.Step> path) {
        String key = Assignment.text(path);
        int start = at;
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            List<String> words = words(key);
            Where where = where(key, text.substring(start, at));
            skipComma(key);
            List<Tree> items =
                    words.stream().map(word -> value(key, word, where)).toList();
            return new Assignment(path, new Tree.Sequence(items, where), where);
        }
        String word = word(",");
        Where where = where(key, text.substring(start, at));
        at++;
        // An empty file name is an empty value, as in Helm.
        return new Assignment(path, word.isEmpty() ? text(word, where) : value(key, word, where), where);
    }

    private List<String> words(String key) {
        List<String> words = new ArrayList<>();
        while (true) {
            words.add(word(",}"));
            if (at == text.length()) {
                throw error(key, "the list has no closing }", "Write " + option.flag() + " '" + key + "={a,b}'.");
            }
            if (text.charAt(at++) == '}') {
                return words;
            }
        }
    }

    private Assignment json(List<Assignment.Step> path) {
        String key = Assignment.text(path);
        Where where = Where.of(option.flag() + " " + key);
        skipBlanks();
        if (at == text.length() || text.charAt(at) == ',') {
            at++;
            return new Assignment(path, new Tree.Scalar(null, "null", false, where), where);
        }
        JsonText json = new JsonText(text, at, where.source(), where);
        Tree value = json.value();
        at = json.end();
        skipBlanks();
        skipComma(key);
        return new Assignment(path, value, where);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipComma(String key) {
        if (at < text.length() && text.charAt(at) != ',') {
            throw error(
                    key,
                    "unexpected '" + text.charAt(at) + "' after the value",
                    "A comma separates one key=value from the next.");
        }
        at++;
    }

    /** The characters up to one of the given ones or the end; a backslash takes the meaning from the next one. */
    private String word(String stops) {
        StringBuilder word = new StringBuilder();
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            if (at < text.length()) {
                word.appendCodePoint(text.codePointAt(at));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return word.toString();
    }

    private Tree value(String key, String word, Where where) {
        return switch (option) {
            case STRING -> text(word, where);
            case FILE -> text(files.apply(word), Where.of(option.flag() + " " + key + "=" + word));
            case TYPED, JSON -> new Tree.Scalar(typed(word), word, false, where);
        };
    }

    private static Tree text(String value, Where where) {
        return new Tree.Scalar(value, value, true, where);
    }

    /** Helm's reading of a bare word: a number with a leading zero, a fraction or too many digits stays text. */
    private static Object typed(String word) {
        switch (word.toLowerCase(Locale.ROOT)) {
            case "true":
                return true;
            case "false":
                return false;
            case "null":
                return null;
            default:
        }
        if (!word.equals("0") && !word.matches("[+-][0-9]+|[1-9][0-9]*")) {
            return word;
        }
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException tooLong) {
            return word;
        }
    }

    private Where where(String key, String value) {
        String shown = secret.test(key) ? "***" : value;
        boolean cut = shown.length() > LONGEST_SHOWN;
        return Where.of(option.flag() + " " + key + "=" + (cut ? shown.substring(0, LONGEST_SHOWN) + "..." : shown));
    }

    private UserError error(String key, String problem, String hint) {
        return new UserError(option.flag() + (key.isEmpty() ? "" : " " + key) + ": " + problem, hint);
    }
}
