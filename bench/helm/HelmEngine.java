import com.marcnuri.helm.Helm;
import java.nio.file.Path;

/** Helm's engine in one process: the same chart, rendered for many releases one after the other. */
final class HelmEngine {

    private HelmEngine() {}

    /** @param args the chart, how many releases, and the version of Kubernetes; without one Helm believes in that of its own build */
    public static void main(String[] args) {
        long characters = 0;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            characters += new Helm(Path.of(args[0]))
                    .template()
                    .withName("r" + i)
                    .withKubeVersion(args[2])
                    .call()
                    .length();
        }
        if (characters == 0) {
            throw new IllegalStateException("Helm rendered nothing");
        }
    }
}
