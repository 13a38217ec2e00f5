package io.bonafide.job;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.register.IssuerRegister;
import io.bonafide.register.RecordRequest;
import io.bonafide.retrieval.IssuerLimits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The host that a claim will be asked of: by it claims are put into partitions, so that a slow issuer keeps nobody waiting
 * but its own claims. Claims without a host are spread over a few names that no host can have.
 */
final class ClaimHost implements Function<Claim, String> {
    private static final Pattern HOST = Pattern.compile("^[a-zA-Z]{1,10}://(?:[^/?#@]{0,200}@)?([^/:?#\\s]{1,255})");
    private static final String NONE = "~";
    private static final int SPREAD = 4;

    private final IssuerRegister register;

    ClaimHost(IssuerRegister register) {
        this.register = register;
    }

    /** Whose limits hold for a claim of that host. */
    static String domain(String host) {
        return isNone(host) ? host : IssuerLimits.domain(host);
    }

    /** Whether it stands for claims that have no host. */
    static boolean isNone(String host) {
        return host.startsWith(NONE);
    }

    @Override
    public String apply(Claim claim) {
        return asked(claim)
                .map(HOST::matcher)
                .filter(Matcher::find)
                .map(host -> host.group(1).toLowerCase(Locale.ROOT))
                .orElseGet(() -> NONE + Math.floorMod(claim.id().hashCode(), SPREAD));
    }

    private Optional<String> asked(Claim claim) {
        if (claim.locator() instanceof CredentialLocator.HostedAt hosted) {
            return register.documentBehind(hosted.address())
                    .or(() -> register.recordBehind(hosted.address()).map(RecordRequest::address))
                    .or(() -> Optional.of(hosted.address()));
        }
        List<String> named = Stream.of(claim.issuer(), claim.platform())
                .flatMap(Stream::ofNullable)
                .toList();
        return claim.locator() instanceof CredentialLocator.LookupNumber look
                ? register.recordOf(look.number(), named).map(RecordRequest::address)
                : Optional.empty();
    }
}
