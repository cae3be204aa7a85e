package io.github.cleancopy.page;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A WARC file in Zstandard (IIPC's "Zstandard Compression for WARC Files 1.0"): frames, before
 * which a skippable frame may hold the dictionary that all of them use.
 */
final class ZstdParts extends WarcParts {
  private static final byte[] DICTIONARY_FRAME = {0x5D, 0x2A, 0x4D, 0x18};
  // The dictionaries of archives in use are about 100 KB; each frame is unpacked with it.
  private static final int MAX_DICTIONARY = 1 << 24;

  private byte @Nullable [] dictionary;
  private @Nullable InputStream frame;

  ZstdParts(BufferedInputStream in) {
    super(in);
  }

  static boolean isZstd(byte[] magic) {
    return Compression.isZstd(magic) || beginsWithDictionary(magic);
  }

  static boolean beginsWithDictionary(byte[] head) {
    return head.length >= DICTIONARY_FRAME.length
        && Arrays.equals(
            head, 0, DICTIONARY_FRAME.length, DICTIONARY_FRAME, 0, DICTIONARY_FRAME.length);
  }

  @Override
  @Nullable WarcPart open(long offset) throws IOException {
    if (in.startsWith(DICTIONARY_FRAME)) {
      readDictionary();
      in.retain();
    }
    if (!mayBegin()) {
      return null;
    }
    frame = new InProportion(unpack(new ZstdFrame(in)), in::position);
    return new WarcPart(in.position(), frame, true, null);
  }

  private void readDictionary() throws IOException {
    in.skipNBytes(DICTIONARY_FRAME.length);
    int length = in.read() | in.read() << 8 | in.read() << 16 | in.read() << 24;
    if (length < 0 || length > MAX_DICTIONARY) {
      throw new IOException("a Zstandard dictionary of " + (length & 0xFFFFFFFFL) + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the file ends within its Zstandard dictionary");
    }
    dictionary = Compression.isZstd(bytes) ? unpacked(bytes) : bytes;
  }

  private static byte[] unpacked(byte[] dictionary) throws IOException {
    try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(dictionary))) {
      return in.readNBytes(MAX_DICTIONARY);
    }
  }

  @Override
  void finishPart() throws IOException {
    if (frame != null) {
      frame.transferTo(OutputStream.nullOutputStream());
      abandonPart();
    }
  }

  @Override
  void abandonPart() {
    if (frame != null) {
      Opener.closeQuietly(frame);
      frame = null;
    }
  }

  @Override
  boolean mayBegin() throws IOException {
    return in.startsWith((byte) 0x28, (byte) 0xB5, (byte) 0x2F, (byte) 0xFD);
  }

  @Override
  InputStream unpack(InputStream trial) throws IOException {
    ZstdInputStream zstd = new ZstdInputStream(trial);
    return dictionary == null ? zstd : zstd.setDict(dictionary);
  }
}
