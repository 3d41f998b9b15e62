package redisha.rule.api;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param bits the address, the highest bit first
 * @param family 32 or 128: how many bits an address has
 * @param length how many of the bits all addresses of the range share
 */
record Cidr(BigInteger bits, int family, int length) {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    /** Reads {@code 10.0.0.0/8} or {@code fd00::/8}; empty when the text is neither. */
    static Optional<Cidr> of(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(text.substring(slash + 1));
        return IpAddress.of(text.substring(0, slash))
                .map(InetAddress::getAddress)
                .filter(address -> length <= 8 * address.length)
                .map(address -> new Cidr(new BigInteger(1, address), 8 * address.length, length));
    }

    /** All its addresses are in the other range, and the other has more. */
    boolean isStrictlyWithin(Cidr other) {
        return family == other.family
                && length > other.length
                && bits.shiftRight(family - other.length).equals(other.bits.shiftRight(family - other.length));
    }
}
