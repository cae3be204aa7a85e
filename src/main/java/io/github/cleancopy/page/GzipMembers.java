package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A gzip stream of any number of members, read to its real end. The JDK's reader stops after a
 * member when the stream below says that nothing is available yet, as pipes do, and takes a damaged
 * header of a later member for the end; this one does neither.
 */
final class GzipMembers extends BlockwiseInput {
  private static final int RETAINED = 1 << 14;

  private final RetainingInput in;
  private @Nullable GzipMember member;

  GzipMembers(InputStream in) {
    this.in = new RetainingInput(in, RETAINED);
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (member != null || openMember()) {
      int count = member == null ? -1 : member.read(out, offset, length);
      if (count > 0) {
        return count;
      }
      closeMember();
    }
    return -1;
  }

  private boolean openMember() throws IOException {
    // Tapes and block devices pad a file with zeros.
    while (in.startsWith((byte) 0)) {
      in.skipNBytes(1);
    }
    in.retain();
    if (in.isAtEnd()) {
      return false;
    }
    member = new GzipMember(in);
    return true;
  }

  private void closeMember() {
    if (member != null) {
      member.close();
      member = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeMember();
    in.close();
  }
}
