package redisha.drill.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stage is opened with beside manifests.
 *
 * @param seed from which is made up what manifests lack
 * @param serviceAddresses those that Services are to have, by name; the others have one chosen for them
 */
public record StageOptions(long seed, Map<String, String> serviceAddresses) {

    public StageOptions {
        serviceAddresses = new LinkedHashMap<>(serviceAddresses);
    }
}
