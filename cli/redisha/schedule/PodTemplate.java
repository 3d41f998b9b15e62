package redisha.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.schedule.Workload.Wanted;

/** Makes the pods of one workload. */
final class PodTemplate {
    private final Fields template;
    private final List<Fields> claimTemplates;
    private final String namespace;
    private final String where;
    private final ResourceReader resources;
    private final NeedsReader needs;

    /**
     * @param workload the whole object
     * @param where how messages call it
     */
    PodTemplate(Fields workload, String namespace, String where, ResourceReader resources, NeedsReader needs) {
        this.template = workload.at("spec", "template");
        this.claimTemplates = workload.at("spec", "volumeClaimTemplates").items();
        this.namespace = namespace;
        this.where = where;
        this.resources = resources;
        this.needs = needs;
    }

    Fields spec() {
        return template.at("spec");
    }

    /**
     * A pod.
     *
     * @param added labels that the controller writes on it
     */
    Wanted pod(String name, Map<String, String> added) {
        Map<String, String> labels =
                new LinkedHashMap<>(template.at("metadata", "labels").texts());
        labels.putAll(added);
        List<Claim> claims = claims(name);
        Set<String> mounted = new LinkedHashSet<>();
        claims.forEach(claim -> mounted.add(claim.name()));
        mounted.addAll(ObjectReader.claims(spec(), name));
        return new Wanted(
                new Pod(
                        namespace,
                        name,
                        spec().at("nodeName").text(),
                        labels,
                        Pod.State.ACTIVE,
                        needs.read(spec(), namespace, labels, where + " spec.template.spec"),
                        List.copyOf(mounted)),
                claims);
    }

    /** Those of the claim templates, {@code data-redis-ha-server-0}, and those of ephemeral volumes. */
    private List<Claim> claims(String pod) {
        List<Claim> claims = new ArrayList<>();
        for (Fields claim : claimTemplates) {
            String name = claim.at("metadata", "name").text() + "-" + pod;
            claims.add(ObjectReader.claim(claim, namespace, name, resources));
        }
        for (Fields volume : spec().at("volumes").items()) {
            Fields claim = volume.at("ephemeral", "volumeClaimTemplate");
            if (claim.exists()) {
                String name = pod + "-" + volume.at("name").text();
                claims.add(ObjectReader.claim(claim, namespace, name, resources));
            }
        }
        return claims;
    }
}
