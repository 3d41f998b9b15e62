package redisha.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redisha.Programs;

/** The two worlds in which scripts run: Debian's images have dash and GNU tools, Alpine's have busybox for all of it. */
enum Shell {
    DASH,
    BUSYBOX;

    private static final List<String> TOOLS = List.of(
            "sh", "awk", "cat", "cp", "date", "env", "grep", "head", "ls", "mkdir", "mv", "rm", "sed", "sleep", "sort",
            "timeout", "tr");

    /** Puts the tools into a folder that is to stand first on the search path. */
    void furnish(Path bin) throws IOException {
        if (this == DASH) {
            Files.createSymbolicLink(bin.resolve("sh"), Programs.path("dash"));
            return;
        }
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), Programs.path("busybox"));
        }
    }
}
