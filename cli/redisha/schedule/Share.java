package redisha.schedule;

/** A count of pods as Kubernetes writes it: a number, or a percentage of all of them. */
public record Share(int number, boolean ofHundred) {

    /** What stands in an object: {@code 1} or {@code 25%}; anything else is the other one. */
    static Share of(Fields field, Share otherwise) {
        String text = field.text();
        if (text.matches("\\d{1,4}%")) {
            return new Share(Integer.parseInt(text.substring(0, text.length() - 1)), true);
        }
        return text.matches("\\d{1,6}")
                ? new Share(Integer.parseInt(text), false)
                : field.value() instanceof Number ? new Share(field.number(0), false) : otherwise;
    }

    public int roundedUp(int total) {
        return ofHundred ? (int) Math.min(Integer.MAX_VALUE, ((long) number * total + 99) / 100) : number;
    }

    public int roundedDown(int total) {
        return ofHundred ? (int) Math.min(Integer.MAX_VALUE, (long) number * total / 100) : number;
    }

    /** {@code 25%} */
    @Override
    public String toString() {
        return ofHundred ? number + "%" : String.valueOf(number);
    }
}
