package io.github.cleancopy.furniture;

import io.github.cleancopy.text.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packs that come with the program: YAML files for people, and compiled resources that load
 * faster than they can be parsed.
 */
final class BuiltInPacks {
  static final String FOLDER = "/io/github/cleancopy/rules/";

  /** Lists the YAML files, since a jar cannot be asked for the files of a folder. */
  static final String INDEX = FOLDER + "packs.txt";

  private BuiltInPacks() {}

  static RuleBook compiled() {
    return CompiledBook.read(name -> bytes(FOLDER + name));
  }

  /** All packs from YAML, languages in order of their codes. */
  static List<RulePack> read() {
    return names().stream().map(name -> PackReader.read(name, text(FOLDER + name))).toList();
  }

  private static List<String> names() {
    Path folder = folder();
    if (folder == null) {
      return text(INDEX).lines().toList();
    }
    return names(folder);
  }

  /** The packs in a folder, by their paths in it, in order. */
  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the packs when the program runs from its classes, null when from a jar. */
  private static @Nullable Path folder() {
    URL url = BuiltInPacks.class.getResource(FOLDER + "any/language.yaml");
    if (url == null || !url.getProtocol().equals("file")) {
      return null;
    }
    try {
      Path any = Path.of(url.toURI()).getParent();
      return any == null ? null : any.getParent();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    byte[] bytes = Resources.bytes(BuiltInPacks.class, resource);
    if (bytes == null) {
      throw new IllegalStateException("missing resource " + resource);
    }
    return bytes;
  }
}
