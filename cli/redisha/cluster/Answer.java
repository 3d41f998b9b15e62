package redisha.cluster;

/**
 * What an API server answers.
 *
 * @param code of HTTP
 * @param body JSON, compressed or not
 */
record Answer(int code, byte[] body) {
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;

    /** The list that a page belongs to is no longer kept. */
    static final int EXPIRED = 410;

    boolean isFine() {
        return code / 100 == 2;
    }

    boolean isExpired() {
        return code == EXPIRED;
    }

    /** A part of the API that one has to do without. */
    boolean isWithheld() {
        return code == FORBIDDEN || code == NOT_FOUND;
    }
}
