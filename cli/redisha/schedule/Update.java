package redisha.schedule;

/** How the pods of a workload are replaced when its template changes. */
public sealed interface Update {

    /**
     * A Deployment's: some more than wanted at a time, some fewer.
     *
     * @param surge how many more, resolved
     * @param unavailable how many fewer, resolved; the two are never both 0
     */
    record Rolling(int surge, int unavailable) implements Update {
        public Rolling {
            if (surge < 0 || unavailable < 0 || surge + unavailable == 0) {
                throw new IllegalArgumentException("cannot move: surge " + surge + ", unavailable " + unavailable);
            }
        }

        /** Surge is rounded up and unavailable down, as the deployment controller does; it never takes 0 for both. */
        static Rolling of(Share surge, Share unavailable, int replicas) {
            int more = surge.roundedUp(replicas);
            int fewer = unavailable.roundedDown(replicas);
            return new Rolling(more, more == 0 && fewer == 0 ? 1 : fewer);
        }
    }

    /** A Deployment's: all of them go before the first new one comes. */
    record Recreate() implements Update {}

    /**
     * A StatefulSet's: one after the other from the last, each deleted before it is made anew.
     *
     * @param partition pods below this number stay as they are
     */
    record OneByOne(int partition) implements Update {}

    /** A StatefulSet's: a pod is made anew when somebody deletes it. */
    record OnDelete() implements Update {}
}
