package io.bonafide.job;

/** The version that reports name. */
final class ProductVersion {
    private ProductVersion() {}

    static String read() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development build" : version;
    }
}
