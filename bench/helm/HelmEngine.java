import com.marcnuri.helm.Helm;
import java.nio.file.Path;

/** Helm's engine in one process: the same chart, rendered for many releases one after the other. */
final class HelmEngine {

    private HelmEngine() {}

    /** @param args the chart, and how many releases */
    public static void main(String[] args) {
        long characters = 0;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            characters += new Helm(Path.of(args[0]))
                    .template()
                    .withName("r" + i)
                    .call()
                    .length();
        }
        if (characters == 0) {
            throw new IllegalStateException("Helm rendered nothing");
        }
    }
}
