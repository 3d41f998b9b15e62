package redisha.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man pages, one for each verb, from what the verbs say of themselves. */
final class Manual {
    private static final String INDENTED = "  ";

    private final CommandSpec spec;
    private final StringBuilder page = new StringBuilder();

    private Manual(CommandSpec spec) {
        this.spec = spec;
    }

    /**
     * Writes the pages into a folder.
     *
     * @param args the folder, which need not exist
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    /** The pages by their file names. */
    static Map<String, String> pages() {
        CommandLine program = new CommandLine(new Redisha(
                        InputStream.nullInputStream(),
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        () -> -1,
                        new Machine(() -> 0, "", false))
                .spec());
        Verb.registerAll(program);
        List<CommandSpec> specs = new ArrayList<>(List.of(program.getCommandSpec()));
        program.getSubcommands().values().forEach(verb -> specs.add(verb.getCommandSpec()));
        Map<String, String> pages = new LinkedHashMap<>();
        specs.stream()
                .filter(spec -> !spec.usageMessage().hidden())
                .forEach(spec -> pages.put(name(spec) + ".1", new Manual(spec).page()));
        return pages;
    }

    private static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    private String page() {
        String version = new Version().getVersion()[0];
        page.append(".TH ").append(quoted(name(spec).toUpperCase(Locale.ROOT))).append(" 1 \"\" ");
        page.append(quoted(version)).append(" \"redisha manual\"\n");
        section("NAME");
        text(plain(name(spec)) + " \\- "
                + plain(String.join(" ", spec.usageMessage().header())).replaceFirst("\\.$", ""));
        section("SYNOPSIS");
        text(plain(new CommandLine.Help(spec).synopsis(0).strip().replaceAll("\\s+", " ")));
        description();
        verbs();
        options();
        footer();
        return page.toString();
    }

    /** Lines that begin with blanks are examples. */
    private void description() {
        List<String> prose = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        for (String paragraph : spec.usageMessage().description()) {
            (paragraph.startsWith(INDENTED) ? examples : prose).add(paragraph.strip());
        }
        prose.removeIf(String::isEmpty);
        if (!prose.isEmpty()) {
            section("DESCRIPTION");
            prose.forEach(paragraph -> text(plain(paragraph)));
        }
        if (!examples.isEmpty()) {
            section("EXAMPLES");
            page.append(".nf\n");
            examples.forEach(example -> text(plain(example)));
            page.append(".fi\n");
        }
    }

    private void verbs() {
        if (!spec.subcommands().isEmpty()) {
            section("VERBS");
            spec.subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .filter(verb -> !verb.usageMessage().hidden())
                    .forEach(verb -> item(
                            verb.name(),
                            String.join(" ", verb.usageMessage().header()) + " See " + name(verb) + "(1)."));
        }
    }

    private void options() {
        section("OPTIONS");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            item(parameter.paramLabel(), meaning(parameter));
        }
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            item(String.join(", ", option.names()) + label, meaning(option));
        }
    }

    private static String meaning(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private void footer() {
        section("EXIT STATUS");
        text(plain(String.join(" ", spec.root().usageMessage().footer())));
    }

    private void section(String name) {
        page.append(".SH ").append(name).append('\n');
    }

    private void item(String term, String meaning) {
        page.append(".TP\n\\fB").append(plain(term)).append("\\fR\n");
        text(plain(meaning));
    }

    /** A line that begins as a request of roff is kept from being one. */
    private void text(String line) {
        page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\(dq") + '"';
    }

    private static String plain(String text) {
        return text.replace("%n", " ").replace("\\", "\\(rs").replace("-", "\\-");
    }
}
