package io.github.cleancopy.furniture;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a user's own rule packs. */
public final class PackFiles {
  private PackFiles() {}

  /**
   * The pack in a file, or all packs in a folder and below it (files named {@code .yaml} or {@code
   * .yml}), in the order of their paths.
   *
   * @throws RuleFileException if a file cannot be read or is no pack, or a folder has none
   */
  public static List<RulePack> read(Path path) {
    List<Path> files = files(path);
    if (files.isEmpty()) {
      throw new RuleFileException(path.toString(), 0, "no .yaml file in this folder");
    }
    return files.stream().map(PackFiles::pack).toList();
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(PackFiles::isYaml).sorted().toList();
    } catch (IOException e) {
      throw new RuleFileException(path.toString(), 0, "cannot read this folder");
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static RulePack pack(Path file) {
    try {
      return PackReader.read(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new RuleFileException(file.toString(), 0, "not UTF-8");
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), 0, "cannot read this file");
    }
  }
}
