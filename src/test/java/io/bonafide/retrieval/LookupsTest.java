package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

class LookupsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static List<InetAddress> hang(String host) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    @Test
    void anAnswerIsHandedOn() throws IOException {
        assertThat(new Lookups(Loopback.always("8.8.8.8", "8.8.4.4"), LONG).of("a.example"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("8.8.8.8", "8.8.4.4");
    }

    @Test
    void noSuchHostIsHandedOn() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new Lookups(Loopback::nowhere, LONG).of("a.example"));
    }

    @Test
    void aResolverThatHangsEndsWithTheCall() {
        InterruptedIOException late = catchThrowableOfType(
                InterruptedIOException.class,
                () -> new Lookups(LookupsTest::hang, Duration.ofMillis(50)).of("a.example"));
        assertThat(Failures.of(late)).isEqualTo(Signal.LATE);
    }

    @Test
    void whoeverWaitsCanBeStopped() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> new Lookups(LookupsTest::hang, LONG).of("a.example"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aFaultIsNoAnswer() {
        Dns broken = host -> {
            throw new IllegalArgumentException("broken");
        };
        assertThatIllegalStateException().isThrownBy(() -> new Lookups(broken, LONG).of("a.example"));
    }

    // OkHttp leaves the port out of the question for http://host/.
    @Test
    void plainHttpIsLookedUpForItsUsualPort() throws Exception {
        RetrievalSettings usual = Loopback.settings();
        RetrievalSettings settings = new RetrievalSettings(
                List.of(), usual.extraCa(), List.of("old.example"), "t", LONG, LONG, 1, 1, 1, usual.evidenceFolder());
        CheckedDns dns = new CheckedDns(new Gate(settings, Stage.NONE, Loopback.always("8.8.8.8")));
        List<Dns.Record> found = new ArrayList<>();
        dns.newCall(new Dns.Request("old.example", -1)).enqueue(new Dns.Callback() {
            @Override
            public void onRecords(Dns.Call call, boolean last, List<? extends Dns.Record> records) {
                found.addAll(records);
            }

            @Override
            public void onFailure(Dns.Call call, IOException failed) {
                throw new AssertionError(failed);
            }
        });
        assertThat(found).hasSize(1);
    }
}
