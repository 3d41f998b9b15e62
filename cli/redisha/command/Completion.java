package redisha.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redisha completion bash}: what the shell needs to complete verbs and options. */
@Command(
        description = {"", "  bash:  source <(redisha completion bash)", "  zsh:   source <(redisha completion zsh)"},
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class Completion implements Callable<Integer> {

    /** Both are served by one script, which asks zsh to behave as bash. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("redisha", spec.root().commandLine()));
        return ExitCode.FINE;
    }
}
