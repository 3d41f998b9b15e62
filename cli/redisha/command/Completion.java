package redisha.command;

import static redisha.command.Takes.word;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code redisha completion bash}: what the shell needs to complete verbs and options. */
final class Completion implements Command {

    /** bash and zsh are served by one script, which asks zsh to behave as bash. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    private static final String FISH =
            """
            function __redisha_candidates
                set -l words (commandline -opc) (commandline -ct)
                set -l lines (redisha __complete -- $words[2..-1] 2>/dev/null)
                if test "$lines[-1]" = :0
                    __fish_complete_path (commandline -ct)
                end
                string match -v ':*' -- $lines
            end
            complete -c redisha -f -a '(__redisha_candidates)'
            """;

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private Shell shell;

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  bash:  source <(redisha completion bash)",
                        "  zsh:   source <(redisha completion zsh)",
                        "  fish:  redisha completion fish | source")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n");
        spec.addPositional(word(Shell.class, given -> shell = given)
                .paramLabel("SHELL")
                .required(true)
                .description("One of: ${COMPLETION-CANDIDATES}.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        String script =
                switch (shell) {
                    case bash, zsh -> AutoComplete.bash("redisha", spec.root().commandLine());
                    case fish -> FISH;
                };
        spec.commandLine().getOut().print(script);
        return ExitCode.FINE;
    }
}
