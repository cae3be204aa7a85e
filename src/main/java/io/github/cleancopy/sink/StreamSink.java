package io.github.cleancopy.sink;

import java.io.IOException;
import java.io.OutputStream;

/** Records go to a stream, standard output for instance, which stays open and is the caller's. */
public final class StreamSink implements ArticleSink {
  private final OutputStream out;

  public StreamSink(OutputStream out) {
    this.out = out;
  }

  /** Whole records only, as far as the system below writes what it is handed in one go. */
  @Override
  public void write(String id, byte[] record) throws IOException {
    out.write(record);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}
