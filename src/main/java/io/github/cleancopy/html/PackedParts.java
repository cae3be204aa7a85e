package io.github.cleancopy.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * How much the parts of a packed document come to, by what really comes out of them: a small file
 * can unpack to a very large one, and the parsers hold whole parts in memory. Some read them one
 * after the other, some by the directory at the end, and the two need not name the same parts.
 */
final class PackedParts {
  private final byte[] chunk = new byte[1 << 14];
  private final long most;
  private long unpacked;

  private PackedParts(long most) {
    this.most = most;
  }

  static boolean areLargerThan(long most, byte[] document) {
    return new PackedParts(most).areTooLargeInOrder(document)
        || new PackedParts(most).areTooLargeByDirectory(document);
  }

  private boolean areTooLargeInOrder(byte[] document) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
      while (in.getNextEntry() != null) {
        if (isTooMuchWith(in)) {
          return true;
        }
      }
    } catch (IOException | RuntimeException e) {
      // Damaged: the parser says so.
    }
    return false;
  }

  private boolean areTooLargeByDirectory(byte[] document) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(document)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        if (isTooLarge(zip, part)) {
          return true;
        }
      }
    } catch (IOException | RuntimeException e) {
      // Likewise.
    }
    return false;
  }

  /** One part that cannot be read tells nothing about the next. */
  private boolean isTooLarge(ZipFile zip, ZipArchiveEntry part) {
    try (InputStream in = zip.getInputStream(part)) {
      return isTooMuchWith(in);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean isTooMuchWith(InputStream in) throws IOException {
    for (int read = in.read(chunk); read >= 0 && unpacked <= most; read = in.read(chunk)) {
      unpacked += read;
    }
    return unpacked > most;
  }
}
