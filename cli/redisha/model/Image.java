package redisha.model;

/** A container image as the kubelet pulls it. */
public record Image(String repository, String tag, String pullPolicy) {

    /** {@code repository:tag}. */
    public String reference() {
        return repository + ":" + tag;
    }
}
