package io.github.cleancopy.cli;

import io.github.cleancopy.page.SourceOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, on one line of a terminal: share done, time left, MB/s of the stored input,
 * pages, rejected, struck. Where the size of the input is not known, what was read so far.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final long MEGABYTE = 1_000_000;
  private static final long UNKNOWN = -1;
  private static final long EVERY_NANOS = 200_000_000;

  private final ProgressBar bar;
  private final LongAdder bytesRead;
  private final PrintStream err;
  private long shownAt;

  private Progress(ProgressBar bar, LongAdder bytesRead, PrintStream err) {
    this.bar = bar;
    this.bytesRead = bytesRead;
    this.err = err;
  }

  /** Null when standard error is no terminal. */
  static @Nullable Progress onTerminal(
      Console console, Arguments arguments, SourceOptions reading) {
    return Terminal.is(Terminal.STANDARD_ERROR) ? on(console, arguments, reading) : null;
  }

  /** Shown whatever standard error is. */
  static Progress on(Console console, Arguments arguments, SourceOptions reading) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("cleancopy")
            .setInitialMax(size(arguments))
            .setUnit(" MB", MEGABYTE)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .clearDisplayOnFinish()
            .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
            .build();
    return new Progress(bar, reading.bytesRead(), console.err());
  }

  /** Size of all inputs as they are stored. */
  private static long size(Arguments arguments) {
    long sum = 0;
    for (String input : arguments.operands()) {
      if (input.equals(Inputs.STANDARD_INPUT)) {
        return UNKNOWN;
      }
      try (Stream<Path> files = Files.walk(Path.of(input))) {
        sum += files.mapToLong(Progress::sizeOf).sum();
      } catch (IOException | UncheckedIOException e) {
        return UNKNOWN;
      }
    }
    return sum;
  }

  private static long sizeOf(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  void show(Tally... tallies) {
    long now = System.nanoTime();
    if (now - shownAt < EVERY_NANOS) {
      return;
    }
    shownAt = now;
    long read = 0;
    long rejected = 0;
    long struck = 0;
    for (Tally tally : tallies) {
      read += tally.read();
      rejected += tally.rejected();
      struck += tally.under(Tally.STRUCK).values().stream().mapToLong(Long::longValue).sum();
    }
    bar.stepTo(bytesRead.sum());
    bar.setExtraMessage(
        String.format(Locale.ROOT, " %,d pages, %,d struck, %,d rejected", read, struck, rejected));
    bar.refresh();
  }

  /** Makes room for a message; the progress comes back below it. */
  void clearLine() {
    err.print("\r\u001b[K");
  }

  @Override
  public void close() {
    bar.close();
  }
}
