package redisha.cluster;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import redisha.finding.UserError;

/** Why there is no answer: what the JDK's HTTP client throws, in words. The first that fits is the reason. */
record ConnectionFault(Class<? extends Throwable> sign, String problem, String hint) {
    private static final String IS_IT_UP = "Is the cluster up, and is this its address? Does it take a VPN?";

    private static final List<ConnectionFault> KNOWN = List.of(
            new ConnectionFault(UnresolvedAddressException.class, "its host is not known", IS_IT_UP),
            new ConnectionFault(UnknownHostException.class, "its host is not known", IS_IT_UP),
            new ConnectionFault(HttpTimeoutException.class, "no answer in time", IS_IT_UP),
            new ConnectionFault(TimeoutException.class, "no answer in time", IS_IT_UP),
            new ConnectionFault(ConnectException.class, "connection refused", IS_IT_UP),
            new ConnectionFault(
                    CertificateExpiredException.class,
                    "its certificate has expired",
                    "Renew it (kubeadm certs renew, or a restart of k3s), or set the clock of this machine right."),
            new ConnectionFault(
                    CertPathBuilderException.class,
                    "its certificate is of an authority that the kubeconfig does not name",
                    "Fetch the kubeconfig anew; certificate-authority-data is of another cluster or of an earlier one."),
            new ConnectionFault(
                    CertificateException.class,
                    "its certificate does not fit",
                    "Use an address that the certificate names. A tls-server-name is not supported here."),
            new ConnectionFault(
                    SSLException.class,
                    "no TLS connection",
                    "Is it https, and is the client certificate still valid?"));

    static UserError of(String server, Exception failure) {
        List<Throwable> chain = Stream.iterate((Throwable) failure, each -> each != null, Throwable::getCause)
                .toList();
        return KNOWN.stream()
                .filter(fault -> chain.stream().anyMatch(fault.sign::isInstance))
                .findFirst()
                .map(fault -> new UserError(server + ": " + fault.problem + fault.detail(chain), fault.hint))
                .orElseGet(() -> new UserError(
                        server + ": the connection broke: "
                                + chain.get(chain.size() - 1).getMessage(),
                        IS_IT_UP));
    }

    /** TLS has many ways to fail, and the JDK's words tell them apart. */
    private String detail(List<Throwable> chain) {
        if (sign != SSLException.class && sign != CertificateException.class) {
            return "";
        }
        return chain.stream()
                .filter(sign::isInstance)
                .findFirst()
                .map(each -> ": " + each.getMessage())
                .orElse("");
    }
}
