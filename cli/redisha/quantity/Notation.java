package redisha.quantity;

/** How an amount was written, which decides how it is written back. */
public enum Notation {
    /** A power of ten as a letter, {@code 500m} or {@code 2G}, or none. */
    DECIMAL,

    /** A power of 1024, {@code 2Gi}. */
    BINARY,

    /** A power of ten as a number, {@code 2e9}. */
    EXPONENT
}
