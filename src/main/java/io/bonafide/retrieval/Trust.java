package io.bonafide.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;

/** Whom TLS trusts: the platform's authorities, the employer's own, the stage's. There is no way to trust everybody. */
final class Trust {

    private final SSLSocketFactory sockets;
    private final X509TrustManager manager;

    private Trust(SSLSocketFactory sockets, X509TrustManager manager) {
        this.sockets = sockets;
        this.manager = manager;
    }

    static Trust of(RetrievalSettings settings, Stage stage) {
        var certificates = new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
        settings.extraCa().map(Trust::authorities).orElse(List.of()).forEach(certificates::addTrustedCertificate);
        stage.trust().forEach(certificates::addTrustedCertificate);
        StrictTrust manager =
                new StrictTrust((X509ExtendedTrustManager) certificates.build().trustManager());
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return new Trust(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no TLS", broken);
        }
    }

    SSLSocketFactory sockets() {
        return sockets;
    }

    X509TrustManager manager() {
        return manager;
    }

    private static List<X509Certificate> authorities(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(Trust::x509)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("No certificate in " + pem);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("Not a PEM file of certificates: " + pem, e);
        }
    }

    private static X509Certificate x509(Certificate certificate) {
        return (X509Certificate) certificate;
    }
}
