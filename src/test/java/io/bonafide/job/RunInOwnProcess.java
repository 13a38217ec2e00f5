package io.bonafide.job;

import io.bonafide.retrieval.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A job in a process of its own, to be killed; the issuers live in the test's process. */
final class RunInOwnProcess {
    private RunInOwnProcess() {}

    /** Arguments: job file, data folder, the stage's ports, the stage's certificate. */
    public static void main(String[] arguments) throws Exception {
        JobDefinition job = JobFile.read(Path.of(arguments[0]));
        Stage stage = new Stage(ports(Path.of(arguments[2])), List.of(certificate(Path.of(arguments[3]))));
        try (Bonafide bonafide = Bonafide.open(Map.of("bonafide.data", arguments[1]), stage)) {
            JobOutcome outcome = bonafide.launcher().start(job, false);
            System.exit(outcome.runs().stream().allMatch(run -> run.broken() == 0) ? 0 : 3);
        }
    }

    private static Map<String, Integer> ports(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Map<String, Integer> ports = new HashMap<>();
        properties.forEach((host, port) -> ports.put((String) host, Integer.valueOf((String) port)));
        return ports;
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
