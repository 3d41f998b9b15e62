package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Pod;

/** One of the scheduler's reasons to keep a pod off a node. */
interface Filter {

    /** What is found out once for a pod; the answer is good until the state changes. */
    Check of(Pod pod, State state);

    /** Judges one node after the other. */
    interface Check {

        /** Why no node at all will do, whatever the nodes are like; empty when it depends on the node. */
        default String obstacle() {
            return "";
        }

        /** Why a node will not do, in the scheduler's words; empty when it will. */
        List<String> refusals(NodeInfo node);

        /** The check that finds nothing. */
        static Check passed() {
            return node -> List.of();
        }

        /** The check that no node passes. */
        static Check never(String why) {
            return new Check() {
                @Override
                public String obstacle() {
                    return why;
                }

                @Override
                public List<String> refusals(NodeInfo node) {
                    return List.of(why);
                }
            };
        }
    }
}
