package io.bonafide.intake;

import io.bonafide.claim.CredentialLocator;
import java.util.regex.Pattern;

/** Tells what stands in a cell that points at a credential: a link, a file beside the list, or the credential itself. */
final class Pointers {
    /**
     * JSON, a {@code data:} address, or the header and payload of a compact JWS, maybe broken into lines; the signature may
     * be missing, and that is for others to judge.
     */
    private static final Pattern PASTED =
            Pattern.compile("\\{.*|(?i:data):.*|eyJ[A-Za-z0-9_\\s-]+\\.[A-Za-z0-9_\\s-]+\\..*", Pattern.DOTALL);

    // What has a dot in its first part is a link without a scheme, unless it is one name with a telling ending.
    private static final Pattern FILE = Pattern.compile(
            "(?:\\.{1,2}[/\\\\])?+(?:[^/\\\\:?#\\p{Cntrl}.]+[/\\\\][^:?#\\p{Cntrl}]*|[^/\\\\:?#\\p{Cntrl}]+)"
                    + "\\.(?i:png|svg|pdf|json|jsonld|jwt|jws)");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private Pointers() {}

    static boolean isPasted(String text) {
        return PASTED.matcher(text).matches();
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static CredentialLocator locator(String text) {
        if (isPasted(text)) {
            return new CredentialLocator.Inline(text);
        }
        return FILE.matcher(text).matches()
                ? new CredentialLocator.AttachedFile(text)
                : new CredentialLocator.HostedAt(text);
    }
}
