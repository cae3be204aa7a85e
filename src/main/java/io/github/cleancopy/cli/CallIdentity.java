package io.github.cleancopy.cli;

import io.github.cleancopy.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What must be the same for a run to be taken up by another: the flags that change the output, the
 * program's version, and every file that is read, by name, size and time of last change.
 */
final class CallIdentity {
  private static final Set<String> NO_MATTER =
      Set.of("resume", "threads", "quiet", "report", "review", "sample");

  private CallIdentity() {}

  /**
   * @param written what the run itself writes: no matter for what it reads
   */
  static String of(Arguments arguments, Predicate<Path> written)
      throws IOException, UsageException {
    StringBuilder all = new StringBuilder(Help.version());
    for (String flag : arguments.flags()) {
      if (!NO_MATTER.contains(flag)) {
        all.append("\n--").append(flag).append(' ').append(arguments.values(flag));
      }
    }
    addFiles(all, arguments.values("rules"), written);
    addFiles(all, arguments.operands(), written);
    return Fingerprint.shortHash(all.toString());
  }

  private static void addFiles(StringBuilder all, List<String> names, Predicate<Path> written)
      throws IOException, UsageException {
    for (String name : names) {
      all.append('\n').append(name);
      if (!name.equals(Inputs.STANDARD_INPUT)) {
        addFile(all, Inputs.path(name), written);
      }
    }
  }

  private static void addFile(StringBuilder all, Path path, Predicate<Path> written)
      throws IOException {
    if (!Files.isDirectory(path)) {
      all.append(stamp(path));
      return;
    }
    // Hidden files are not read as pages, and the run's own unfinished files are among them.
    long[] stamps;
    try (Stream<Path> files = Files.walk(path)) {
      stamps =
          files
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .filter(Files::isRegularFile)
              .filter(file -> !written.test(file))
              .mapToLong(file -> Fingerprint.shortHash(file + stamp(file)).hashCode())
              .sorted()
              .toArray();
    }
    all.append(Arrays.hashCode(stamps)).append(' ').append(stamps.length);
  }

  private static String stamp(Path file) {
    try {
      return " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return " unreadable";
    }
  }
}
