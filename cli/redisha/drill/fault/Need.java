package redisha.drill.fault;

import redisha.drill.release.Release;
import redisha.drill.release.Service;

/** What a release must have, so that a fault has something to break. */
public enum Need {
    PROXIES("HAProxy", "Enable haproxy") {
        @Override
        boolean isMetBy(Release release) {
            return release.proxies().isPresent();
        }
    },
    ANNOUNCE_SERVICES("a Service for each member", "Give the manifests of those Services") {
        @Override
        boolean isMetBy(Release release) {
            return release.services().stream().filter(Service::announces).count()
                    >= release.members().replicas();
        }
    };

    private final String what;
    private final String wayOut;

    Need(String what, String wayOut) {
        this.what = what;
        this.wayOut = wayOut;
    }

    abstract boolean isMetBy(Release release);

    /** {@code HAProxy}. */
    String what() {
        return what;
    }

    /** What a user can do, without a full stop. */
    String wayOut() {
        return wayOut;
    }
}
