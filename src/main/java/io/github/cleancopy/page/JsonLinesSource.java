package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** JSON Lines: one object a line. A broken line is rejected and the next one read. */
final class JsonLinesSource implements PageSource {
  // Escapes and other fields take room beside the page itself.
  private static final int LINE_BYTES_PER_PAGE_BYTE = 2;

  private final String name;
  private final InputStream in;
  private final LineReader lines;
  private final JsonPages pages;
  private final int maxLine;
  private boolean broken;

  JsonLinesSource(String name, InputStream in, SourceOptions options) {
    this.name = name;
    this.in = in;
    this.maxLine = Math.multiplyExact(options.limits().bytes(), LINE_BYTES_PER_PAGE_BYTE);
    this.lines = new LineReader(in, maxLine);
    this.pages = new JsonPages(options.fields(), maxLine);
  }

  @Override
  public @Nullable Finding next() {
    try {
      return broken ? null : nextPage();
    } catch (IOException e) {
      broken = true;
      String reason = Opener.why("cannot read on after line " + lines.number(), e);
      return new Reject(Origin.line(name, lines.number() + 1), reason, lines.partial());
    }
  }

  private @Nullable Finding nextPage() throws IOException {
    while (true) {
      byte[] line = lines.next();
      if (line == null) {
        return null;
      }
      Origin origin = Origin.line(name, lines.number());
      if (lines.isTooLong()) {
        return new Reject(
            origin, "line of " + lines.length() + " bytes; at most " + maxLine + " are read");
      }
      if (!FileSource.isBlank(line)) {
        return pages.page(line, origin);
      }
    }
  }

  @Override
  public void close() {
    Opener.closeQuietly(in);
  }
}
