package io.github.cleancopy.cli;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The flags that say what is struck, the same for every command that cleans. */
final class CleanerFlags {
  private CleanerFlags() {}

  static void addTo(Options options) {
    options.addOption(collecting("rules", "PATH"));
    options.addOption(categories("only"));
    options.addOption(categories("keep"));
    options.addOption(null, "only-rules", false, "");
  }

  /** A flag that may be given several times, each time with one value. */
  private static Option collecting(String name, String value) {
    return Option.builder().longOpt(name).hasArg().argName(value).numberOfArgs(1).get();
  }

  /** A flag that takes several values, separated by commas. */
  private static Option categories(String name) {
    return Option.builder()
        .longOpt(name)
        .hasArgs()
        .numberOfArgs(1)
        .valueSeparator(',')
        .argName("CATEGORY")
        .get();
  }

  /** The cleaner that the flags describe; a broken rule file is a mistake in the call. */
  static Cleancopy read(Arguments arguments) throws UsageException {
    Configuration configuration = Cleancopy.configure();
    for (String rules : arguments.values("rules")) {
      configuration.rules(existing(rules));
    }
    List<String> only = arguments.values("only");
    if (!only.isEmpty()) {
      configuration.only(only.toArray(new String[0]));
    }
    configuration.keeping(new TreeSet<>(arguments.values("keep")).toArray(new String[0]));
    if (arguments.has("only-rules")) {
      configuration.onlyRules();
    }
    return configuration.build();
  }

  private static Path existing(String name) throws UsageException {
    Path path = Inputs.path(name);
    if (!Files.exists(path)) {
      throw new UsageException("--rules " + name + ": no such file or folder");
    }
    return path;
  }
}
