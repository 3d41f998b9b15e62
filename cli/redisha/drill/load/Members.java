package redisha.drill.load;

import java.util.List;
import redisha.drill.stage.Pod;

/** What the servers of each member answer to one question: lists flattened, an error as its text. */
public interface Members {

    /** The answer of a member's Redis; none when it does not answer. */
    List<String> redis(Pod member, String... command);

    /** The same for what may take its time, such as saving or filling a data set. */
    List<String> order(Pod member, String... command);

    /** The answer of a member's Sentinel. */
    List<String> sentinel(Pod member, String... command);

    /** What Sentinel calls the master. */
    String group();
}
