package redisha.rule.ha;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.manifest.Spot;

/** The shell scripts that a pod can read from its ConfigMaps. */
final class Scripts {
    private static final Pattern MONITOR = Pattern.compile("sentinel monitor (\\S+) (\\S+) (\\S+) ([^\\s\"']+)");
    private static final Pattern SETTING = Pattern.compile("sentinel [a-z-]+ (\\S+) ([^\\s\"']+)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\w+=(?:\"([^\\s\"'$`;&|]*)\"|([^\\s\"'$`;&|]*))(?=\\s|$)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::?-[^}]*)?}|(\\w+))");

    private final List<Script> all;
    private final Map<Script, List<Script>> named = new IdentityHashMap<>();
    private List<Directive> monitors;

    private Scripts(List<Script> all) {
        this.all = all;
    }

    static Scripts of(List<ConfigText> texts) {
        return new Scripts(
                texts.stream().filter(ConfigText::isScript).map(Script::of).toList());
    }

    List<Script> all() {
        return all;
    }

    /** What a command runs: its own words, then the scripts that it names, and those that they name. */
    List<Script> run(List<Spot> command) {
        List<Script> run = new ArrayList<>();
        command.stream().filter(word -> word.text().isPresent()).forEach(word -> run.add(Script.of(word)));
        List<Script> left = new ArrayList<>(all);
        for (int index = 0; index < run.size(); index++) {
            for (Script script : namedBy(run.get(index))) {
                // A name that two ConfigMaps hold is one script.
                if (left.removeIf(other -> other.name().equals(script.name()))) {
                    run.add(script);
                }
            }
        }
        return run;
    }

    /** The scripts whose names a script holds; many rules follow the same scripts, which are long. */
    private List<Script> namedBy(Script caller) {
        return caller.isCommand() ? search(caller) : named.computeIfAbsent(caller, this::search);
    }

    private List<Script> search(Script caller) {
        return all.stream().filter(script -> caller.names(script.name())).toList();
    }

    /** The lines {@code sentinel monitor GROUP HOST PORT QUORUM} that they write, variables filled in where known. */
    List<Directive> monitors() {
        if (monitors == null) {
            monitors = written("sentinel monitor", MONITOR);
        }
        return monitors;
    }

    /** The lines {@code sentinel NAME GROUP NUMBER} that they write, variables filled in where known. */
    List<Directive> settings(String name) {
        return written("sentinel " + name, SETTING);
    }

    private List<Directive> written(String directive, Pattern line) {
        List<Directive> written = new ArrayList<>();
        for (Script script : all) {
            for (MatchResult match : script.matches(directive + " ", line)) {
                List<String> arguments = new ArrayList<>();
                for (int group = 1; group <= match.groupCount(); group++) {
                    arguments.add(filled(match.group(group)));
                }
                written.add(new Directive(directive, arguments, script.placeOf(match.start())));
            }
        }
        return written;
    }

    /** A text with the variables put in that some script sets to plain text. */
    String filled(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return VARIABLE.matcher(text).replaceAll(match -> {
            String name = match.group(1) == null ? match.group(2) : match.group(1);
            return Matcher.quoteReplacement(value(name).orElse(match.group()));
        });
    }

    private Optional<String> value(String variable) {
        for (Script script : all) {
            for (MatchResult set : script.matches(variable + "=", ASSIGNMENT)) {
                if (set.start() == 0 || Character.isWhitespace(script.text().charAt(set.start() - 1))) {
                    return Optional.of(set.group(1) == null ? set.group(2) : set.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
