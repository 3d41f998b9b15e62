package redisha.rule.ha;

import java.util.ArrayList;
import java.util.List;

/** Splits lines of configuration into words, each language in its own way. */
final class Words {
    private final String line;
    private final boolean haproxy;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private Words(String line, boolean haproxy) {
        this.line = line;
        this.haproxy = haproxy;
    }

    /** As redis.conf is read: quotes hold blanks, a backslash means something inside double quotes only. */
    static List<String> ofRedis(String line) {
        return new Words(line, false).split();
    }

    /** As haproxy.cfg is read: {@code \r}, {@code \n} and an escaped blank stand for characters, {@code #} ends the line. */
    static List<String> ofHaproxy(String line) {
        return new Words(line, true).split();
    }

    private List<String> split() {
        if (isPlain()) {
            return plain();
        }
        char quote = 0;
        while (at < line.length()) {
            char next = line.charAt(at++);
            if (next == '\\' && quote != '\'' && (haproxy || quote == '"')) {
                escaped();
            } else if (quote != 0 && next == quote) {
                quote = 0;
            } else if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
                begun = true;
            } else if (quote == 0 && (next == ' ' || next == '\t')) {
                end();
            } else if (quote == 0 && next == '#' && haproxy) {
                break;
            } else {
                word.append(next);
                begun = true;
            }
        }
        end();
        return words;
    }

    private boolean isPlain() {
        for (int index = 0; index < line.length(); index++) {
            char next = line.charAt(index);
            if (next == '\\' || next == '"' || next == '\'' || next == '#') {
                return false;
            }
        }
        return true;
    }

    /** Without quotes, escapes and comments the words are what stands between the blanks. */
    private List<String> plain() {
        for (int start = 0; start < line.length(); start = at + 1) {
            at = start;
            while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
                at++;
            }
            if (at > start) {
                words.add(line.substring(start, at));
            }
        }
        return words;
    }

    private void escaped() {
        begun = true;
        char next = at < line.length() ? line.charAt(at++) : '\\';
        word.append(
                switch (next) {
                    case 'r' -> '\r';
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> next;
                });
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
