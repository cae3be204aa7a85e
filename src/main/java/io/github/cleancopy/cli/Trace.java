package io.github.cleancopy.cli;

import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.page.Reject;
import java.util.Arrays;

/**
 * A number that the findings so far have left behind. A resumed run reads its input again, and by
 * this number it sees whether it is the same.
 */
final class Trace {
  private Trace() {}

  /** The trace after one more finding. */
  static long after(long trace, Finding finding) {
    long mixed = trace * 0x9E3779B97F4A7C15L + finding.origin().hashCode();
    return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L + content(finding);
  }

  private static int content(Finding finding) {
    if (finding instanceof Reject reject) {
      return reject.reason().hashCode();
    }
    if (!(finding instanceof Page page)) {
      return 1;
    }
    if (page.content() instanceof Content.Bytes bytes) {
      return Arrays.hashCode(bytes.bytes());
    }
    return page.content() instanceof Content.Html html
        ? html.html().hashCode()
        : ((Content.PlainText) page.content()).text().hashCode();
  }
}
