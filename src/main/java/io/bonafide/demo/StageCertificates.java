package io.bonafide.demo;

import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate authority that lives as long as the stage, and the certificate of the hosts on it. */
final class StageCertificates {
    private final HeldCertificate authority;
    private final HeldCertificate hosts;

    StageCertificates(Set<String> names) {
        authority = new HeldCertificate.Builder()
                .commonName("Bonafide demo authority")
                .certificateAuthority(0)
                .duration(365, TimeUnit.DAYS)
                .build();
        HeldCertificate.Builder leaf = new HeldCertificate.Builder()
                .commonName("Bonafide demo issuers")
                .signedBy(authority)
                .duration(365, TimeUnit.DAYS);
        names.stream().sorted().forEach(leaf::addSubjectAlternativeName);
        hosts = leaf.build();
    }

    X509Certificate authority() {
        return authority.certificate();
    }

    /** For the server: proves every host's name. */
    SSLContext server() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(hosts, authority.certificate())
                .build()
                .sslContext();
    }
}
