package redisha.rule.ha;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.manifest.Spot;

/**
 * Shell text: a file in a ConfigMap, or a word of a command in the pod. Nothing of it is copied, for a folder of releases
 * holds megabytes of scripts.
 *
 * @param name the file's name, empty for a command
 * @param text the whole of it
 * @param place the place of a line, the first is 0
 */
record Script(String name, String text, IntFunction<Spot> place) {

    static Script of(ConfigText text) {
        return new Script(text.key(), text.text(), text::line);
    }

    /** A word of a command in the pod's spec. */
    static Script of(Spot command) {
        return new Script("", command.textOrEmpty(), line -> command);
    }

    /** Whether a line that holds these characters, and is no comment, matches; looking for characters is far cheaper. */
    boolean hasLine(String characters, Pattern pattern) {
        for (int at = text.indexOf(characters); at >= 0; ) {
            int start = text.lastIndexOf('\n', at) + 1;
            int end = text.indexOf('\n', at);
            String line = text.substring(start, end < 0 ? text.length() : end);
            if (pattern.matcher(line).find() && !isComment(at)) {
                return true;
            }
            at = end < 0 ? -1 : text.indexOf(characters, end);
        }
        return false;
    }

    /** A word of a command, not a file. */
    boolean isCommand() {
        return name.isEmpty();
    }

    /** The place of the first match that is not in a comment. */
    Optional<Spot> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!isComment(matcher.start())) {
                return Optional.of(placeOf(matcher.start()));
            }
        }
        return Optional.empty();
    }

    /** The matches that begin with these characters, outside comments; looking for characters is far cheaper than matching. */
    List<MatchResult> matches(String begin, Pattern pattern) {
        List<MatchResult> matches = new ArrayList<>();
        Matcher matcher = null;
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
            matcher = matcher == null ? pattern.matcher(text) : matcher;
            if (matcher.region(at, text.length()).lookingAt() && !isComment(at)) {
                matches.add(matcher.toMatchResult());
            }
        }
        return matches;
    }

    /** It uses these characters outside its comments. */
    boolean uses(String characters) {
        for (int at = text.indexOf(characters); at >= 0; at = text.indexOf(characters, at + 1)) {
            if (!isComment(at)) {
                return true;
            }
        }
        return false;
    }

    /** It names a file, and not one whose name only ends like that. */
    boolean names(String file) {
        for (int at = text.indexOf(file); at >= 0; at = text.indexOf(file, at + 1)) {
            if (at == 0 || !isOfName(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character at an offset is in a line that begins as a comment. */
    boolean isComment(int offset) {
        int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        while (start < text.length() && start < offset && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < text.length() && text.charAt(start) == '#';
    }

    /** The place of the line that an offset is in. */
    Spot placeOf(int offset) {
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return place.apply(line);
    }

    private static boolean isOfName(char character) {
        return Character.isLetterOrDigit(character) || "._-".indexOf(character) >= 0;
    }
}
