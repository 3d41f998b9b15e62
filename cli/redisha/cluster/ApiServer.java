package redisha.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redisha.finding.UserError;

/** Asks a cluster's API server over the client's own HTTP, so that answers go through the same reader as files. */
final class ApiServer implements AutoCloseable {
    static final int ANSWER_WITHIN_SECONDS = 60;

    private final Access access;
    private final HttpClient client;

    private ApiServer(Access access, HttpClient client) {
        this.access = access;
        this.client = client;
    }

    static ApiServer of(Access access) {
        try {
            return new ApiServer(
                    access,
                    new JdkHttpClientFactory().newBuilder(access.config()).build());
        } catch (KubernetesClientException | IllegalArgumentException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UserError(
                    access.name() + ": its certificates or its proxy cannot be used: " + cause.getMessage(),
                    "Correct them in the kubeconfig, or HTTPS_PROXY and NO_PROXY.");
        }
    }

    /**
     * Asks for one page.
     *
     * @param path below the server's address, with its query
     * @throws UserError when there is no answer
     */
    Answer get(String path) {
        try {
            HttpRequest request = client.newHttpRequestBuilder()
                    .uri(URI.create(access.config().getMasterUrl() + path))
                    .header("Accept", "application/json")
                    .header("Accept-Encoding", "gzip")
                    .timeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .build();
            HttpResponse<byte[]> response =
                    client.sendAsync(request, byte[].class).get(2L * ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            return new Answer(response.code(), response.body());
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw ConnectionFault.of(toString(), e);
        } catch (IllegalArgumentException e) {
            throw new UserError(this + ": this is no address of a server", "Correct the server in the kubeconfig.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(this + ": the reading was interrupted", "");
        }
    }

    /** {@code context prod}. */
    String name() {
        return access.name();
    }

    /** A reason why the credentials are refused, after a colon; nothing when it is not known. */
    String expiredCredentials() {
        return access.expiredCertificate()
                .map(certificate -> ": the client certificate expired on "
                        + certificate.getNotAfter().toInstant())
                .orElse("");
    }

    @Override
    public void close() {
        client.close();
    }

    /** {@code context prod (https://10.0.0.1:6443)}. */
    @Override
    public String toString() {
        return access.name() + " (" + access.address() + ")";
    }
}
