package redisha.command;

import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What redisha can do, in the order of its help. Reading what one verb takes costs more than all the other work of a small
 * run, so that a verb is a line here until it is used.
 */
enum Verb {
    RENDER("render", "Render a release: StatefulSet, announce Services, HAProxy, all of it."),
    VALIDATE("validate", "Find what the API server, the kubelet and a failover would refuse."),
    CAPACITY("capacity", "Tell before an install whether a cluster has room for a release."),
    CHECK("check", "Render, validate and ask for room: one answer before an install."),
    CHART("chart", "Write a Helm chart whose objects are those of render, with the keys that stay open."),
    DRILL("drill", "Break a release on this machine, under load, and see how it gets over it."),
    DRILL_INSIDE(
            DrillInside.NAME, "Carry out the part of a drill that runs inside namespaces; 'redisha drill' starts it."),
    POSTRENDER("postrender", "Pass manifests through unchanged, unless the cluster would refuse them: for Helm."),
    RULES("rules", "List the rules of validate, or explain one."),
    VALUES("values", "Print the values that a release would be rendered from."),
    EXPLAIN("explain", "Say what a key of the values means."),
    SCHEMA("schema", "Print the JSON Schema of the values (draft-07)."),
    PROFILES("profiles", "List the profiles, or print one."),
    COMPLETION("completion", "Print a script with which your shell completes verbs and options."),
    COMPLETE("__complete", "");

    private final String word;
    private final String header;

    Verb(String word, String header) {
        this.word = word;
        this.header = header;
    }

    /** Gives a command line the verb that its arguments begin with; without one, the words and headers of all. */
    static void register(CommandLine program, String... args) {
        String first = Arrays.stream(args)
                .filter(arg -> !arg.startsWith("-"))
                .findFirst()
                .orElse("");
        Optional<Verb> used =
                Arrays.stream(values()).filter(verb -> verb.word.equals(first)).findFirst();
        if (first.startsWith("@") || used.filter(Verb::knowsAll).isPresent()) {
            registerAll(program);
        } else if (used.isPresent()) {
            used.get().add(program);
        } else {
            for (Verb verb : values()) {
                program.getCommandSpec().addSubcommand(verb.word, verb.described(CommandSpec.create()));
            }
        }
    }

    /** Gives a command line all verbs with all that they take: for completion, and for arguments that stand in a file. */
    static void registerAll(CommandLine program) {
        for (Verb verb : values()) {
            verb.add(program);
        }
    }

    private boolean knowsAll() {
        return this == COMPLETION || this == COMPLETE;
    }

    private void add(CommandLine program) {
        program.getCommandSpec()
                .addSubcommand(word, described(command(program.getCommand()).spec()));
    }

    private CommandSpec described(CommandSpec spec) {
        spec.usageMessage().header(header).hidden(isForProgramsAlone());
        return spec;
    }

    private boolean isForProgramsAlone() {
        return this == DRILL_INSIDE || this == COMPLETE;
    }

    private Command command(Redisha redisha) {
        return switch (this) {
            case RENDER -> new Render(redisha);
            case VALIDATE -> new Validate(redisha);
            case CAPACITY -> new AskCapacity(redisha);
            case CHECK -> new Check(redisha);
            case CHART -> new WriteChart(redisha);
            case DRILL -> new RunDrill(redisha);
            case DRILL_INSIDE -> new DrillInside(redisha);
            case POSTRENDER -> new Postrender(redisha);
            case RULES -> new ShowRules();
            case VALUES -> new Values(redisha);
            case EXPLAIN -> new Explain();
            case SCHEMA -> new Schema();
            case PROFILES -> new ShowProfiles();
            case COMPLETION -> new Completion();
            case COMPLETE -> new Complete();
        };
    }
}
