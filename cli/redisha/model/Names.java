package redisha.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of a release's objects.
 *
 * @param release the release name
 * @param namespace the namespace of every object but those that monitoring sends elsewhere
 * @param app the value of the label {@code app} on the Redis pods
 * @param full the stem of every object name; also the name of the headless Service
 * @param serviceAccount the account of the Redis pods
 * @param haproxyServiceAccount the account of the HAProxy pods
 */
public record Names(
        String release,
        String namespace,
        String app,
        String full,
        String serviceAccount,
        String haproxyServiceAccount) {

    public String haproxyApp() {
        return app + "-haproxy";
    }

    public String haproxy() {
        return full + "-haproxy";
    }

    /** The StatefulSet. */
    public String server() {
        return full + "-server";
    }

    /** The pod with this index. */
    public String member(int index) {
        return server() + "-" + index;
    }

    /** The announce Service of the pod with this index. */
    public String announce(int index) {
        return full + "-announce-" + index;
    }

    /** The DNS name of an announce Service, as pods of any namespace can resolve it. */
    public String announceHost(int index) {
        return announce(index) + "." + namespace + ".svc";
    }

    /** The announce Services of a release of this size, in order. */
    public List<String> announces(int replicas) {
        return IntStream.range(0, replicas).mapToObj(this::announce).toList();
    }

    public String configMap() {
        return full + "-configmap";
    }

    public String healthConfigMap() {
        return full + "-health-configmap";
    }

    public String exporterScriptConfigMap() {
        return full + "-exporter-script-configmap";
    }

    public String restoreSecret() {
        return full + "-secret";
    }
}
