package io.bonafide.retrieval;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import okhttp3.tls.HeldCertificate;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Certificates for one host, each with one thing wrong (the classes of badssl.com). */
final class Certificates {
    private static final Duration YEARS = Duration.ofDays(9000);

    private Certificates() {}

    static HeldCertificate.Builder good(HeldCertificate authority) {
        return new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName(Loopback.HOST);
    }

    static HeldCertificate authority() {
        return new HeldCertificate.Builder().certificateAuthority(1).rsa2048().build();
    }

    static HeldCertificate of(HeldCertificate authority, int beginsInYears, int endsInYears) {
        Instant now = Loopback.CLOCK.instant();
        return good(authority)
                .validityInterval(
                        now.plus(YEARS.multipliedBy(beginsInYears)).toEpochMilli(),
                        now.plus(YEARS.multipliedBy(endsInYears)).toEpochMilli())
                .build();
    }

    static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    /** Signed with SHA-1 by an authority with an RSA key. */
    static HeldCertificate sha1(HeldCertificate authority) throws Exception {
        KeyPair key = rsa(2048);
        var algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption, DERNull.INSTANCE);
        V3TBSCertificateGenerator body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(BigInteger.valueOf(7)));
        body.setSignature(algorithm);
        body.setIssuer(X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded()));
        body.setSubject(new X500Name("CN=" + Loopback.HOST));
        body.setStartDate(new ASN1UTCTime("200101000000Z"));
        body.setEndDate(new ASN1UTCTime("400101000000Z"));
        body.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, Loopback.HOST)));
        body.setExtensions(extensions.generate());
        return new HeldCertificate(key, signed(body.generateTBSCertificate(), algorithm, authority));
    }

    private static X509Certificate signed(TBSCertificate body, AlgorithmIdentifier algorithm, HeldCertificate authority)
            throws Exception {
        PrivateKey signer = authority.keyPair().getPrivate();
        Signature signature = Signature.getInstance("SHA1withRSA");
        signature.initSign(signer);
        signature.update(body.getEncoded("DER"));
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(body);
        whole.add(algorithm);
        whole.add(new DERBitString(signature.sign()));
        byte[] encoded = new DERSequence(whole).getEncoded("DER");
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }
}
