package redisha.model;

/**
 * Where a password comes from.
 *
 * @param secret name of the Secret
 * @param key the key in it
 * @param literal the password itself when the values hold it and redisha makes the Secret, else null
 */
public record Password(String secret, String key, String literal) {

    public boolean isLiteral() {
        return literal != null;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Password[" + secret + "/" + key + "]";
    }
}
