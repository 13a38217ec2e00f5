package io.bonafide.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the packaged program. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {"bonafide " + (version == null ? "development build" : version)};
    }
}
