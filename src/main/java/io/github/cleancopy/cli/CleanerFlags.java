package io.github.cleancopy.cli;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.Configuration;
import io.github.cleancopy.furniture.Categories;
import io.github.cleancopy.furniture.PackFiles;
import io.github.cleancopy.furniture.RuleFileException;
import io.github.cleancopy.furniture.RulePack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The flags that say what is struck, the same for every command that cleans. */
final class CleanerFlags {
  private CleanerFlags() {}

  static void addTo(Options options) {
    options.addOption(collecting("rules", "PATH"));
    options.addOption(collecting("only", "CATEGORY"));
    options.addOption(collecting("keep", "CATEGORY"));
    options.addOption(null, "only-rules", false, "");
  }

  /** A flag that takes several values, separated by commas or each with the flag before it. */
  private static Option collecting(String name, String value) {
    return Option.builder().longOpt(name).hasArg().valueSeparator(',').argName(value).get();
  }

  /** The cleaner that the flags describe; a broken rule file is a mistake in the call. */
  static Cleancopy read(Arguments arguments) throws UsageException {
    Configuration configuration = Cleancopy.configure();
    try {
      configuration.rules(packs(arguments.values("rules")));
    } catch (RuleFileException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    String[] only = categories(arguments, "only");
    configuration.only(only);
    configuration.keeping(categories(arguments, "keep"));
    if (arguments.has("only-rules")) {
      configuration.onlyRules();
    }
    return configuration.build();
  }

  private static List<RulePack> packs(List<String> names) throws UsageException {
    List<RulePack> packs = new ArrayList<>();
    for (String name : names) {
      packs.addAll(PackFiles.read(existing(name)));
    }
    return packs;
  }

  private static Path existing(String name) throws UsageException {
    Path path = Inputs.path(name);
    if (!Files.exists(path)) {
      throw new UsageException("--rules " + name + ": no such file or folder");
    }
    return path;
  }

  private static String[] categories(Arguments arguments, String flag) throws UsageException {
    List<String> categories = arguments.values(flag);
    for (String category : categories) {
      if (!Categories.isKnown(category)) {
        throw new UsageException(
            "--%s %s: %s".formatted(flag, category, Categories.meant(category)));
      }
    }
    return categories.toArray(new String[0]);
  }
}
