package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a page for people from a document for machines by its first bytes; stated media types are often wrong. */
final class Pages {
    private static final int LOOKED_AT = 1024;
    private static final Pattern PAGE =
            Pattern.compile("(?s)(?:<\\?xml.*?|<!--.*?)?<(?:!doctype\\s+html|html|head|body|script|meta|title)\\b.*");
    private static final Pattern LOGIN = Pattern.compile(
            ".*/(?:log-?in|sign-?in|sign_in|sso|saml2?|auth|oauth2?|account/login)(?:[/?.].*)?",
            Pattern.CASE_INSENSITIVE);

    private Pages() {}

    static boolean isPage(SecuredDocument document) {
        byte[] bytes = document.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<") && PAGE.matcher(start).matches();
    }

    /** The document, unless it is a page; a page that we were sent to for logging in says that it is not public. */
    static Retrieval<Fetched> refuse(Fetched fetched) {
        return refuseLogin(fetched)
                .fold(
                        had -> isPage(had.document())
                                ? Retrieval.unavailable(
                                        RetrievalFailure.PAGE, "A page for people where a credential was expected")
                                : Retrieval.retrieved(had),
                        failed -> failed);
    }

    /** The document, unless it is a page for logging in. */
    static Retrieval<Fetched> refuseLogin(Fetched fetched) {
        boolean login = fetched.redirected() && LOGIN.matcher(fetched.origin()).matches();
        return login && isPage(fetched.document())
                ? Retrieval.unavailable(RetrievalFailure.NOT_PUBLIC, "A login page")
                : Retrieval.retrieved(fetched);
    }
}
