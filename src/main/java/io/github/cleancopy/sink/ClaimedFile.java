package io.github.cleancopy.sink;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that one run alone writes: while it is open, the system refuses it to every other run that
 * asks here. What the system does not lock (on some network drives) is written unlocked.
 */
public final class ClaimedFile {
  // Far behind what is written, since some systems let nobody read what is locked.
  private static final long BEHIND_THE_END = Long.MAX_VALUE - 1;

  private ClaimedFile() {}

  /**
   * Opens a file, makes it where it is not there, and changes nothing in it.
   *
   * @throws IOException when another run is writing it, or it cannot be written
   */
  public static FileChannel open(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new IOException(file + ": another run is writing it");
      }
      if (Files.exists(file)) {
        return channel;
      }
      // The other run ended between the two steps, and what was opened has another name by now.
      channel.close();
    }
  }

  /** Whether another run is writing this file. */
  public static boolean isInUse(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !isFree(channel);
    }
  }

  private static boolean isFree(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock(BEHIND_THE_END, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // No locks are to be had here.
      return true;
    }
  }
}
