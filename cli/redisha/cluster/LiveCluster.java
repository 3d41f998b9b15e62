package redisha.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;

/**
 * Lists what a running cluster is made of, page by page. It needs the right to list nodes and pods; of the rest it reads
 * what it may. A cluster that changes meanwhile gives each object as it was when its page was read.
 */
final class LiveCluster {
    /** As many as kubectl asks for at a time. */
    private static final int PAGE = 500;

    /** A list expires after some minutes; one that expires again and again is never read to its end. */
    private static final int MOST_EXPIRIES = 3;

    private static final String GRANT =
            "Without the right to list %s, give the cluster as a file that somebody else made:"
                    + " kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json.";

    private final ApiServer server;
    private final RecentTexts texts = new RecentTexts();
    private final Inventory inventory = new Inventory();
    private final List<Finding> notes = new ArrayList<>();
    private Found last;

    private LiveCluster(ApiServer server) {
        this.server = server;
    }

    static Read read(String context, String kubeconfig) {
        try (ApiServer server = ApiServer.of(Kubeconfig.access(context, kubeconfig))) {
            return new LiveCluster(server).read();
        }
    }

    private Read read() {
        for (Kind kind : Kind.values()) {
            list(kind);
        }
        Read read = new Read(server.name(), inventory.cluster(), notes);
        if (read.cluster().nodes().isEmpty()) {
            throw new UserError(server + " has no nodes", "Nothing can run there before a node has joined.");
        }
        return read;
    }

    private void list(Kind kind) {
        int expiries = 0;
        String next = "";
        do {
            Answer answer = get(kind, next);
            while (answer.isExpired() && expiries++ < MOST_EXPIRIES) {
                // It may offer to go on with what is there by now; otherwise from the start.
                answer = get(kind, parsed(kind, answer).text("metadata", "continue"));
            }
            if (answer.isWithheld() && !kind.isIndispensable()) {
                notes.add(withheld(kind, answer));
                return;
            }
            if (!answer.isFine()) {
                throw refusal(kind, answer);
            }
            next = page(kind, answer).text("metadata", "continue");
        } while (!next.isEmpty());
    }

    private Answer get(Kind kind, String next) {
        String more = next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return server.get(kind.path() + "?limit=" + PAGE + more);
    }

    private Found page(Kind kind, Answer answer) {
        Found page = parsed(kind, answer);
        if (!page.isList()) {
            throw new UserError(
                    server + " gives no list of " + kind.plural() + " at " + kind.path(),
                    "Is this the address of a Kubernetes API server, and no login page before it?");
        }
        return page;
    }

    /** The last document of an answer: the list, or the status that explains a refusal. */
    private Found parsed(Kind kind, Answer answer) {
        String source = server + " " + kind.path();
        last = new Found(Map.of(), Where.of(source));
        try {
            new ObjectText(source, texts, this::take).read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new UserError(source + ": the answer cannot be unpacked: " + e.getMessage(), "Try again.");
        }
        return last;
    }

    private void take(Found found) {
        inventory.add(found);
        last = found;
    }

    private Finding withheld(Kind kind, Answer answer) {
        boolean forbidden = answer.code() == Answer.FORBIDDEN;
        return Notes.notKnown(
                kind,
                Where.of(server.name()),
                forbidden ? "they may not be listed" : "the server does not have them",
                forbidden ? String.format(GRANT, kind.plural()) : "");
    }

    private UserError refusal(Kind kind, Answer answer) {
        String words = words(kind, answer);
        return switch (answer.code()) {
            case Answer.UNAUTHORIZED ->
                new UserError(
                        server + " does not accept the credentials (401)" + server.expiredCredentials(),
                        "Log in anew; 'kubectl get nodes' must work with the same context.");
            case Answer.FORBIDDEN ->
                new UserError(
                        server + " does not allow to list " + kind.plural() + " (403)" + words,
                        String.format(GRANT, kind.plural()));
            case Answer.NOT_FOUND ->
                new UserError(
                        server + " has no " + kind.path() + " (404)",
                        "Is this the address of a Kubernetes API server?");
            case Answer.EXPIRED ->
                new UserError(
                        server + " changes faster than its " + kind.plural() + " can be read (410)" + words,
                        "Try again.");
            default ->
                new UserError(
                        server + " does not list its " + kind.plural() + " (" + answer.code() + ")" + words,
                        "Try again when the API server is well: kubectl get --raw /readyz.");
        };
    }

    /** What the server says of its refusal, after a colon; nothing when that is no Kubernetes status. */
    private String words(Kind kind, Answer answer) {
        try {
            String message = parsed(kind, answer).text("message").replaceAll("\\p{Cntrl}+", " ");
            return message.isEmpty() ? "" : ": " + message.substring(0, Math.min(message.length(), 300));
        } catch (UserError e) {
            return "";
        }
    }
}
