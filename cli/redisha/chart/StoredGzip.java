package redisha.chart;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The gzip format (RFC 1952) with its content stored (RFC 1951, 3.2.4) instead of squeezed: what a squeezer makes of the
 * same bytes differs between the zlibs that JDKs are built with, and a chart is small.
 */
final class StoredGzip {
    /** Deflate, no flags, no time, no hint, and "unknown" as the system, which JDKs do not agree about. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int LONGEST_BLOCK = 0xffff;
    private static final int BLOCK_HEADER = 5;
    private static final int TRAILER = 8;

    private StoredGzip() {}

    static byte[] of(byte[] content) {
        int blocks = Math.max(1, (content.length + LONGEST_BLOCK - 1) / LONGEST_BLOCK);
        ByteBuffer gzip = ByteBuffer.allocate(HEADER.length + blocks * BLOCK_HEADER + content.length + TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEADER);
        for (int block = 0; block < blocks; block++) {
            int start = block * LONGEST_BLOCK;
            int length = Math.min(LONGEST_BLOCK, content.length - start);
            boolean last = block == blocks - 1;
            gzip.put((byte) (last ? 1 : 0)).putShort((short) length).putShort((short) ~length);
            gzip.put(content, start, length);
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return gzip.putInt((int) checksum.getValue()).putInt(content.length).array();
    }
}
