package io.github.cleancopy.page;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings that are known from the start. */
final class FindingsSource implements PageSource {
  private final Iterator<? extends Finding> findings;

  FindingsSource(List<? extends Finding> findings) {
    this.findings = findings.iterator();
  }

  @Override
  public @Nullable Finding next() {
    return findings.hasNext() ? findings.next() : null;
  }

  @Override
  public void close() {}
}
