package io.github.cleancopy.sink;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** How a file is compressed, told by its name. */
enum Compression {
  NONE {
    @Override
    OutputStream open(OutputStream file) {
      return new StaysOpen(file);
    }
  },
  GZIP {
    @Override
    OutputStream open(OutputStream file) throws IOException {
      return new GZIPOutputStream(new StaysOpen(file), BUFFER);
    }
  },
  ZSTD {
    @Override
    OutputStream open(OutputStream file) throws IOException {
      return new ZstdOutputStream(new StaysOpen(file));
    }
  };

  private static final int BUFFER = 1 << 15;

  static Compression ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      return GZIP;
    }
    return lower.endsWith(".zst") ? ZSTD : NONE;
  }

  /** A new piece of the file; closing it completes the piece and leaves the file open. */
  abstract OutputStream open(OutputStream file) throws IOException;

  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream file) {
      super(file);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
