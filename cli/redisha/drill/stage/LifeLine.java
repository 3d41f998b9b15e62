package redisha.drill.stage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The stream that ties a program in namespaces to the one outside that started it: first a plan, then nothing, for as
 * long as the one outside lives. Its end is the end of everything inside.
 */
public final class LifeLine {
    /** Of a program that was left alone. */
    private static final int LEFT_ALONE = 143;

    private LifeLine() {}

    /** Sends the plan; the stream stays open. */
    static void send(String plan, OutputStream to) throws IOException {
        byte[] bytes = plan.getBytes(StandardCharsets.UTF_8);
        DataOutputStream data = new DataOutputStream(to);
        data.writeInt(bytes.length);
        data.write(bytes);
        data.flush();
    }

    /**
     * Takes the plan off the standard input of this program, and ends this program at once when that input ends.
     *
     * @throws IOException when it ends before the plan does
     */
    public static String hold(InputStream input) throws IOException {
        String plan = plan(input);
        Thread watch = new Thread(() -> watch(input), "life-line");
        watch.setDaemon(true);
        watch.start();
        return plan;
    }

    static String plan(InputStream input) throws IOException {
        DataInputStream data = new DataInputStream(input);
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }

    private static void watch(InputStream input) {
        Processes.copy(input, OutputStream.nullOutputStream());
        Processes.halt(LEFT_ALONE);
    }
}
