package redisha.rule.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of IP version 4 or 6, as text. */
final class IpAddress {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");
    private static final int HIGHEST_PART = 255;

    private IpAddress() {}

    static boolean isValid(String text) {
        return of(text).isPresent();
    }

    /** Reads an address without looking up any name; empty when the text is none. */
    static Optional<InetAddress> of(String text) {
        try {
            if (V4.matcher(text).matches()) {
                return v4(text);
            }
            // In brackets a text is only ever read, never looked up.
            return V6.matcher(text).matches() ? Optional.of(InetAddress.getByName("[" + text + "]")) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> v4(String text) throws UnknownHostException {
        byte[] bytes = new byte[4];
        String[] parts = text.split("\\.");
        for (int i = 0; i < bytes.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > HIGHEST_PART) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
        }
        return Optional.of(InetAddress.getByAddress(bytes));
    }
}
