package redisha.schedule;

import java.util.Objects;

/**
 * A taint that a pod does not mind.
 *
 * @param key empty for every key
 * @param exists any value will do
 * @param value what the taint's value must be, when not any will do
 * @param effect empty for every effect
 */
public record Toleration(String key, boolean exists, String value, String effect) {

    public Toleration {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(effect, "effect");
    }

    public boolean tolerates(Taint taint) {
        return (effect.isEmpty() || effect.equals(taint.effect()))
                && (key.isEmpty() ? exists : key.equals(taint.key()))
                && (exists || value.equals(taint.value()));
    }
}
