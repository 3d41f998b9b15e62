package redisha.rule.ha;

import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/** A PodDisruptionBudget. */
record Budget(Manifest manifest) {

    /** Where its limit stands. */
    Spot limit() {
        Spot most = manifest.spot().at("spec", "maxUnavailable");
        return most.exists() ? most : manifest.spot().at("spec", "minAvailable");
    }

    /** How many of so many healthy pods it lets go at the same time, none without a limit; a share is rounded up. */
    long disruptions(int pods) {
        Spot most = manifest.spot().at("spec", "maxUnavailable");
        Spot least = manifest.spot().at("spec", "minAvailable");
        if (most.exists()) {
            return Math.min(pods, share(most, pods));
        }
        return least.exists() ? Math.max(0, pods - share(least, pods)) : 0;
    }

    /** What is no share at all is told of elsewhere. */
    private static long share(Spot spot, int pods) {
        return RollingShare.roundedUp(spot, pods).orElse(1L);
    }
}
