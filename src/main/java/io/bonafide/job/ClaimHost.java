package io.bonafide.job;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.register.IssuerRegister;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host that a claim will be asked of: by it claims are put into partitions, so that a slow issuer keeps nobody waiting
 * but its own claims. Claims without a host are spread over a few names that no host can have.
 */
final class ClaimHost implements Function<Claim, String> {
    private static final Pattern HOST = Pattern.compile("^[a-zA-Z]{1,10}://(?:[^/?#@]{0,200}@)?([^/:?#\\s]{1,255})");
    private static final int SPREAD = 4;

    private final IssuerRegister register;

    ClaimHost(IssuerRegister register) {
        this.register = register;
    }

    @Override
    public String apply(Claim claim) {
        if (claim.locator() instanceof CredentialLocator.HostedAt hosted) {
            String address = register.documentBehind(hosted.address()).orElse(hosted.address());
            Matcher host = HOST.matcher(address);
            if (host.find()) {
                return host.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return "~" + Math.floorMod(claim.id().hashCode(), SPREAD);
    }
}
