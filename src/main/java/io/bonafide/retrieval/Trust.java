package io.bonafide.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import okhttp3.tls.HandshakeCertificates;

/** Whom TLS trusts: the platform's authorities, the employer's own, the stage's. There is no way to trust everybody. */
final class Trust {

    private Trust() {}

    static HandshakeCertificates of(RetrievalSettings settings, Stage stage) {
        var certificates = new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
        settings.extraCa().map(Trust::authorities).orElse(List.of()).forEach(certificates::addTrustedCertificate);
        stage.trust().forEach(certificates::addTrustedCertificate);
        return certificates.build();
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
