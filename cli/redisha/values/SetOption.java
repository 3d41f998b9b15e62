package redisha.values;

/** The options that set values on the command line, in the order Helm applies them. */
public enum SetOption {
    JSON("--set-json"),
    TYPED("--set"),
    STRING("--set-string"),
    FILE("--set-file");

    private final String flag;

    SetOption(String flag) {
        this.flag = flag;
    }

    public String flag() {
        return flag;
    }

    /** An example that shows how the option is written. */
    String example(String key) {
        return switch (this) {
            case JSON -> "Write %s '%s={\"a\": 1}'.".formatted(flag, key);
            case TYPED -> "Write %s %s=5.".formatted(flag, key);
            case STRING -> "Write %s %s=text.".formatted(flag, key);
            case FILE -> "Write %s %s=path/of/a/file.".formatted(flag, key);
        };
    }
}
