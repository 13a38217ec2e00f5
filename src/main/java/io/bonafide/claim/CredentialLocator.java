package io.bonafide.claim;

/** What the candidate pointed at. Everything in it is as written and hostile until proved otherwise. */
public sealed interface CredentialLocator {

    /**
     * A link; not parsed yet.
     *
     * @param address as written or taken from the cell's hyperlink, trimmed
     */
    record HostedAt(String address) implements CredentialLocator {}

    /**
     * A file beside the spreadsheet.
     *
     * @param path as written, relative to the spreadsheet
     */
    record AttachedFile(String path) implements CredentialLocator {}

    /** The credential itself, pasted into the cell. */
    record Inline(String text) implements CredentialLocator {}

    /** Only a number; whether it can be looked up depends on the issuer. */
    record LookupNumber(String number) implements CredentialLocator {}
}
