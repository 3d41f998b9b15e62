package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import redisha.values.MergedValues;

/**
 * A decision between two renderings that no mark can show.
 *
 * @param name nothing else has it
 * @param present true when it is on
 * @param off what to set for a rendering with it off; what {@code on} sets is what is rendered otherwise
 */
record Switch(String name, String present, Consumer<Setting> on, Consumer<Setting> off) implements Lever {
    static final String MONITORING = "monitoring.coreos.com/v1";
    private static final String OPENSHIFT = "security.openshift.io/v1";

    /** The one text among the usual keys that is one of a few words, each with fields of its own. */
    static final String SERVICE_TYPE = "haproxy.service.type";

    Switch {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(present, "present");
    }

    @Override
    public void pull(boolean isOn, Setting setting) {
        (isOn ? on : off).accept(setting);
    }

    /** Two switches are one when they have one name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Switch same && name.equals(same.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The decisions that matter to these values; a later one overrules those before it. */
    static List<Switch> of(MergedValues values, List<Slot> slots) {
        List<Switch> switches = new ArrayList<>();
        if (asksForMonitoring(values, "exporter") || asksForMonitoring(values, "haproxy.metrics")) {
            switches.add(api(MONITORING));
        }
        if (values.text("global.compatibility.openshift.adaptSecurityContext").equals("auto")) {
            switches.add(api(OPENSHIFT));
        }
        if (values.flag("haproxy.enabled")) {
            slots.forEach(slot -> switches.addAll(of(slot)));
        }
        return switches;
    }

    private static List<Switch> of(Slot slot) {
        return switch (slot.key()) {
            case SERVICE_TYPE ->
                List.of(
                        serviceType(slot, "NodePort", setting -> setting.value(slot.key(), "ClusterIP")),
                        serviceType(slot, "LoadBalancer", setting -> {}));
            case "haproxy.tolerations" -> List.of(given(slot));
            default -> List.of();
        };
    }

    private static Switch serviceType(Slot slot, String type, Consumer<Setting> off) {
        return new Switch(
                type,
                "(eq (" + slot.code() + " | default \"\") " + Go.quoted(type) + ")",
                setting -> setting.value(slot.key(), type),
                off);
    }

    /** An empty list says "none", and nothing says "like the Redis pods". */
    private static Switch given(Slot slot) {
        return new Switch(
                slot.key(),
                "(not (kindIs \"invalid\" " + slot.code() + "))",
                setting -> {},
                setting -> setting.value(slot.key(), null));
    }

    private static boolean asksForMonitoring(MergedValues values, String exporter) {
        return values.flag(exporter + ".enabled")
                && values.flag(exporter + ".serviceMonitor.enabled")
                && !values.flag(exporter + ".serviceMonitor.disableAPICheck");
    }

    private static Switch api(String api) {
        return new Switch(
                api,
                "(.Capabilities.APIVersions.Has " + Go.quoted(api) + ")",
                setting -> setting.api(api),
                setting -> {});
    }
}
