package io.github.cleancopy.furniture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles the built-in packs; the build runs it once the classes are there. */
public final class PackCompiler {
  private PackCompiler() {}

  /**
   * Reads the YAML files in the folder and writes the compiled resources beside them.
   *
   * @param args the folder of compiled classes and resources
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path folder = classes.resolve(BuiltInPacks.FOLDER.substring(1));
    List<String> names = BuiltInPacks.names(folder);
    RuleBook book = RuleBook.of(BuiltInPacks.read());
    Files.writeString(
        classes.resolve(BuiltInPacks.INDEX.substring(1)),
        String.join("\n", names) + "\n",
        StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> file : CompiledBook.write(book).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
