package redisha.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may stand in the place of the last word of a command line: one candidate in a line, its meaning behind a tab. The
 * last line is what kubectl wants to know: {@code :4} when the candidates are all, {@code :0} when a file may stand there.
 */
final class Candidates {
    private static final String NOTHING_ELSE = ":4";
    private static final String FILES = ":0";

    private final CommandSpec spec;
    private final String before;
    private final String word;

    private Candidates(CommandSpec spec, String before, String word) {
        this.spec = Objects.requireNonNull(spec, "spec");
        this.before = before;
        this.word = word;
    }

    /**
     * The candidates for the last of some words.
     *
     * @param words as they stand behind the program's name; the last one is what was typed so far, at times nothing
     */
    static List<String> of(CommandSpec program, List<String> words) {
        CommandSpec spec = program;
        for (String word : words.subList(0, Math.max(0, words.size() - 1))) {
            CommandLine verb = spec.subcommands().get(word);
            spec = verb == null ? spec : verb.getCommandSpec();
        }
        String before = words.size() < 2 ? "" : words.get(words.size() - 2);
        return new Candidates(spec, before, words.isEmpty() ? "" : words.get(words.size() - 1)).lines();
    }

    private List<String> lines() {
        OptionSpec option = spec.optionsMap().get(before);
        if (option != null && option.arity().max() > 0) {
            return ofValues(option);
        }
        if (word.startsWith("-")) {
            return ofOptions();
        }
        if (!spec.subcommands().isEmpty()) {
            return ofVerbs();
        }
        return spec.positionalParameters().isEmpty()
                ? List.of(NOTHING_ELSE)
                : ofValues(spec.positionalParameters().get(0));
    }

    private List<String> ofValues(ArgSpec argument) {
        List<String> lines = new ArrayList<>();
        if (argument.completionCandidates() == null) {
            return List.of(FILES);
        }
        argument.completionCandidates().forEach(candidate -> add(lines, candidate, ""));
        lines.add(NOTHING_ELSE);
        return lines;
    }

    private List<String> ofOptions() {
        List<String> lines = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            add(lines, option.longestName(), String.join(" ", option.description()));
        }
        lines.add(NOTHING_ELSE);
        return lines;
    }

    private List<String> ofVerbs() {
        List<String> lines = new ArrayList<>();
        spec.subcommands().forEach((verb, line) -> {
            if (!line.getCommandSpec().usageMessage().hidden()) {
                add(
                        lines,
                        verb,
                        String.join("", line.getCommandSpec().usageMessage().header()));
            }
        });
        lines.add(NOTHING_ELSE);
        return lines;
    }

    private void add(List<String> lines, String candidate, String meaning) {
        if (candidate.startsWith(word)) {
            String sentence = meaning.replaceFirst("(?s)[.;:] .*", ".");
            lines.add(sentence.isEmpty() ? candidate : candidate + "\t" + sentence);
        }
    }
}
