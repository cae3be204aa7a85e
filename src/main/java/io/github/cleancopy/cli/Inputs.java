package io.github.cleancopy.cli;

import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.PageSource;
import io.github.cleancopy.page.SourceOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All INPUTs of a call, one after the other. */
final class Inputs implements PageSource {
  static final String STANDARD_INPUT = "-";

  private final List<String> names;
  private final InputStream standardInput;
  private final SourceOptions options;
  private int opened;
  private @Nullable PageSource current;

  private Inputs(List<String> names, InputStream standardInput, SourceOptions options) {
    this.names = names;
    this.standardInput = standardInput;
    this.options = options;
  }

  /** Refuses what is not there, before anything is read or written. */
  static Inputs of(List<String> names, InputStream standardInput, SourceOptions options)
      throws UsageException {
    if (names.isEmpty()) {
      throw new UsageException("INPUT is missing: a file, a folder, or - for standard input");
    }
    for (String name : names) {
      if (!name.equals(STANDARD_INPUT) && !Files.exists(path(name))) {
        throw new UsageException(name + ": no such file or folder");
      }
    }
    refuseStandardInputTwice(names);
    return new Inputs(names, standardInput, options);
  }

  static void refuseStandardInputTwice(List<String> names) throws UsageException {
    if (Collections.frequency(names, STANDARD_INPUT) > 1) {
      throw new UsageException("- stands here twice: standard input can be read once");
    }
  }

  static Path path(String name) throws UsageException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": not a file name on this system");
    }
  }

  @Override
  public @Nullable Finding next() {
    while (true) {
      if (current == null) {
        if (opened == names.size()) {
          return null;
        }
        current = open(names.get(opened++));
      }
      Finding finding = current.next();
      if (finding != null) {
        return finding;
      }
      close();
    }
  }

  private PageSource open(String name) {
    return name.equals(STANDARD_INPUT)
        ? PageSource.of(STANDARD_INPUT, standardInput, options)
        : PageSource.open(Path.of(name), options);
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
