package io.github.cleancopy.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Named pipes, on systems that have them. */
public final class Pipes {
  private Pipes() {}

  /** A pipe that nobody writes to yet; the test is skipped where there are none. */
  public static Path make(Path path) throws InterruptedException {
    try {
      assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0, "mkfifo");
    } catch (IOException e) {
      assumeTrue(false, "no mkfifo on this system");
    }
    return path;
  }

  /** A pipe that gives these bytes to the first who opens it. */
  public static Path of(Path path, byte[] content) throws InterruptedException {
    Path pipe = make(path);
    Thread writer = new Thread(() -> write(pipe, content));
    writer.setDaemon(true);
    writer.start();
    return pipe;
  }

  private static void write(Path pipe, byte[] content) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(content);
    } catch (IOException e) {
      // The reader has had enough.
    }
  }
}
