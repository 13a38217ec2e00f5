package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.retrieval.Traffic.Breaker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BreakersTest {
    private static final String HOST = "northfield.example";
    private final IOException trouble = new IOException("lost");

    private final FakePause pause = new FakePause();
    private final List<Breaker> told = Collections.synchronizedList(new ArrayList<>());
    private final Breakers breakers = new Breakers(pause, new Traffic() {
        @Override
        public void turned(String host, Breaker now) {
            told.add(now);
        }
    });

    @Test
    void whoIsLostByManyAtOnceRestsAsLongAsAnyOther() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            for (int round = 0; round < 200; round++) {
                lostByAll(HOST + round, many, threads);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(told).hasSize(200).containsOnly(Breaker.OPEN);
        pause.rest(Breakers.FIRST_REST.plusMillis(1));
        for (int round = 0; round < 200; round++) {
            assertThat(breakers.admits(HOST + round)).isTrue();
        }
    }

    private void lostByAll(String host, int many, ExecutorService threads) throws Exception {
        for (int before = 1; before < Breakers.LOST_IN_A_ROW; before++) {
            breakers.lost(host, trouble);
        }
        CyclicBarrier together = new CyclicBarrier(many);
        List<Future<?>> losing = new ArrayList<>();
        for (int thread = 0; thread < many; thread++) {
            losing.add(threads.submit(() -> {
                together.await();
                breakers.lost(host, trouble);
                return null;
            }));
        }
        for (Future<?> lost : losing) {
            lost.get();
        }
    }
}
