package io.github.cleancopy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The pages that {@code --help} prints: {@code help/clean.txt} and its neighbours. */
final class Help {
  private Help() {}

  static String page(String name) throws IOException {
    try (InputStream in = Help.class.getResourceAsStream("help/" + name + ".txt")) {
      if (in == null) {
        throw new IOException("the program was built without its help page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String version() {
    String version = Help.class.getPackage().getImplementationVersion();
    return "cleancopy " + (version == null ? "(not packaged)" : version);
  }
}
