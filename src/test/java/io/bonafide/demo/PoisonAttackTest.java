package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Documents made to cost time: graphs whose nodes can hardly be told apart, under many proofs, many in one record. */
@NullUnmarked
class PoisonAttackTest {
    private static final int MOST_PROOFS = 6;
    private static final StageIssuer MALLORY =
            Cast.selfCertified("Copy Shop", AttackStage.EVIL, AttackStage.EVIL, "mallory");
    private static AttackStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new AttackStage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @TestFactory
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    Stream<DynamicTest> attacks() {
        return new Forgeries(stage)
                .add("one graph", Reason.MALFORMED, s -> judge(s, poison(1)))
                .add("under several proofs", Reason.MALFORMED, s -> judge(s, poison(MOST_PROOFS)))
                .add(
                        "under more proofs than anybody needs",
                        Reason.NOT_AUTOMATIC,
                        s -> judge(s, poison(MOST_PROOFS + 1)))
                .add("ten of them in one record", Reason.MALFORMED, s -> judge(s, record()))
                .tests();
    }

    private static Map<String, Object> record() {
        Map<String, Object> record = new Record2(MALLORY, "poison")
                .holding(Collections.nCopies(10, poison(MOST_PROOFS)).toArray())
                .json();
        record.put("proof", poison(1).get("proof"));
        return record;
    }

    private static Map<String, Object> poison(int proofs) {
        Map<String, Object> sealed = MALLORY.sealed(MALLORY.badge("poison", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json());
        sealed.put("evidence", clique(14));
        sealed.put("proof", Collections.nCopies(proofs, Json.at(sealed, "proof")));
        return sealed;
    }

    /** Every node relates to every other and none can be told from the rest. */
    private static List<Object> clique(int size) {
        List<Object> nodes = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            List<String> others = new ArrayList<>();
            for (int other = 0; other < size; other++) {
                if (other != node) {
                    others.add("_:n" + other);
                }
            }
            nodes.add(Json.object("id", "_:n" + node, "type", List.of("VerifiableCredential"), "evidence", others));
        }
        return nodes;
    }

    private static Verdict judge(AttackStage stage, Map<String, Object> document) {
        return stage.pasted(Json.compact(document));
    }
}
