package redisha.expression;

/** A text in the making that refuses to grow beyond what Kubernetes could store. */
final class BoundedText {
    private final StringBuilder out = new StringBuilder();

    BoundedText append(String more) {
        if (out.length() + more.length() > Expression.MAX_TEXT) {
            throw tooLong();
        }
        out.append(more);
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    static Refusal tooLong() {
        return new Refusal("the result is too long", "Kubernetes stores no object larger than about 1 MiB.");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
