package io.bonafide.job;

import io.bonafide.retrieval.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.tls.Certificates;

/** The {@link SpeedServer}, in its own process. */
final class SpeedIssuers implements AutoCloseable {
    private final Process process;
    private final X509Certificate authority;
    private final Map<Integer, Integer> ports = new HashMap<>();

    /** @param latencies in milliseconds */
    SpeedIssuers(int hosts, int claims, List<Integer> latencies) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xss256k",
                "-cp",
                System.getProperty("java.class.path"),
                SpeedServer.class.getName(),
                String.valueOf(hosts),
                String.valueOf(claims)));
        latencies.forEach(latency -> command.add(String.valueOf(latency)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        authority = Certificates.decodeCertificatePem(said.readLine().replace("|", "\n"));
        for (int latency : latencies) {
            ports.put(latency, Integer.parseInt(said.readLine()));
        }
    }

    int port(int latency) {
        return ports.getOrDefault(latency, 0);
    }

    X509Certificate authority() {
        return authority;
    }

    Stage stage(Set<String> hosts, int latency) {
        Map<String, Integer> played = new HashMap<>();
        hosts.forEach(host -> played.put(host, port(latency)));
        return new Stage(played, List.of(authority));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
