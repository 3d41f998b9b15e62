package redisha.command;

import picocli.CommandLine.IVersionProvider;
import redisha.model.ReleaseReader;
import redisha.schema.KubernetesSchemas;

/** The version that the jar was built as, outside a jar {@code dev}; and what it runs on and speaks of. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "redisha " + (built == null ? "dev" : built),
            "Java ${sys:java.runtime.version}",
            "Kubernetes schemas 1." + KubernetesSchemas.OLDEST_MINOR + " to 1." + KubernetesSchemas.NEWEST_MINOR,
            "values of the redis-ha chart " + ReleaseReader.CHART_VERSION
        };
    }
}
