package io.github.cleancopy.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every file of a folder and of the folders below it. Each folder is read in the order of its
 * names, so that the same files come in the same order on any system. Hidden files (their name
 * begins with a dot) are passed over, and so are the companions of saved pages: pictures, scripts,
 * style sheets.
 */
final class FolderSource implements PageSource {
  // No honest tree of pages is this deep.
  private static final int MAX_DEPTH = 100;

  private final Path root;
  private final SourceOptions options;
  private final Deque<Iterator<Path>> open = new ArrayDeque<>();

  // Where the open folders are, whatever links led there.
  private final Deque<Path> places = new ArrayDeque<>();
  private @Nullable PageSource file;
  private boolean started;
  private boolean foundAnything;

  FolderSource(Path root, SourceOptions options) {
    this.root = root;
    this.options = options;
  }

  @Override
  public @Nullable Finding next() {
    if (!started) {
      started = true;
      Finding unreadable = enter(root);
      if (unreadable != null) {
        return unreadable;
      }
    }
    Finding finding = nextInFolders();
    if (finding == null && !foundAnything) {
      foundAnything = true;
      return Reject.ofFolder(
          Origin.file(String.valueOf(root.getFileName())), "no pages in this folder");
    }
    foundAnything |= !(finding instanceof Skipped);
    return finding;
  }

  private @Nullable Finding nextInFolders() {
    while (true) {
      Finding finding = nextInFile();
      if (finding != null) {
        return finding;
      }
      Path path = nextPath();
      if (path == null) {
        return null;
      }
      Finding closed = openPath(path);
      if (closed != null) {
        return closed;
      }
    }
  }

  private @Nullable Finding nextInFile() {
    if (file == null) {
      return null;
    }
    Finding finding = file.next();
    if (finding == null) {
      file.close();
      file = null;
    }
    return finding;
  }

  private @Nullable Path nextPath() {
    while (!open.isEmpty()) {
      if (open.getLast().hasNext()) {
        return open.getLast().next();
      }
      open.removeLast();
      places.removeLast();
    }
    return null;
  }

  /** Opens a folder or file for what follows; what will not open, or need not, is returned. */
  private @Nullable Finding openPath(Path path) {
    if (options.excluded().test(path)) {
      // Not even counted: a run that was interrupted and goes on finds more of its own files.
      return null;
    }
    String name = relative(path);
    if (String.valueOf(path.getFileName()).startsWith(".")) {
      return new Skipped(Origin.file(name), "hidden file");
    }
    if (Files.isDirectory(path)) {
      return enter(path);
    }
    String companion = Names.companion(name);
    if (companion != null) {
      return new Skipped(Origin.file(name), companion);
    }
    file = Opener.openFile(path, name, options);
    return null;
  }

  private @Nullable Finding enter(Path folder) {
    if (open.size() >= MAX_DEPTH) {
      return Reject.ofFolder(
          Origin.file(relative(folder)), "folders nested more than " + MAX_DEPTH + " deep");
    }
    try {
      Path place = folder.toRealPath();
      if (places.contains(place)) {
        return new Skipped(Origin.file(relative(folder)), "link to a folder above");
      }
      open.addLast(sorted(folder).iterator());
      places.addLast(place);
      return null;
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      foundAnything = true;
      return Reject.ofFolder(
          Origin.file(relative(folder)), Opener.why("cannot read this folder", e));
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(paths::add);
    }
    paths.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
    return Collections.unmodifiableList(paths);
  }

  private String relative(Path path) {
    if (path.equals(root)) {
      return String.valueOf(root.getFileName());
    }
    return root.relativize(path).toString().replace('\\', '/');
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
    open.clear();
  }
}
