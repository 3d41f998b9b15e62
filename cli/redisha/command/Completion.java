package redisha.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redisha completion bash}: what the shell needs to complete verbs and options. */
@Command(
        description = {
            "",
            "  bash:  source <(redisha completion bash)",
            "  zsh:   source <(redisha completion zsh)",
            "  fish:  redisha completion fish | source"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class Completion implements Callable<Integer> {

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

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell;

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
