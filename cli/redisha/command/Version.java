package redisha.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as; outside a jar it is {@code dev}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"redisha " + (built == null ? "dev" : built)};
    }
}
