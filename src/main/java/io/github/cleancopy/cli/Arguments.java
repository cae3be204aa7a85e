package io.github.cleancopy.cli;

import io.github.cleancopy.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The flags and operands of one call. */
final class Arguments {
  private final CommandLine line;

  private Arguments(CommandLine line) {
    this.line = line;
  }

  static Arguments parse(Options options, List<String> words) throws UsageException {
    try {
      DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
      CommandLine line = parser.parse(options, words.toArray(new String[0]));
      refuseRepeated(options, line);
      return new Arguments(line);
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption(), options);
    } catch (MissingArgumentException e) {
      throw new UsageException(dashed(e.getOption()) + " needs a value");
    } catch (ParseException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static UsageException unknown(String given, Options options) {
    String name = withoutDashes(given);
    List<String> names = new ArrayList<>();
    options.getOptions().forEach(option -> names.add(longName(option)));
    String hint = Nearest.to(name, names).map(near -> "; did you mean --" + near + "?").orElse("");
    return new UsageException("unknown flag " + given + hint);
  }

  private static String withoutDashes(String flag) {
    int start = 0;
    while (start < flag.length() && flag.charAt(start) == '-') {
      start++;
    }
    int end = flag.indexOf('=');
    return flag.substring(start, end < start ? flag.length() : end);
  }

  /** A flag given twice with two values is a mistake, unless it is one that collects values. */
  private static void refuseRepeated(Options options, CommandLine line) throws UsageException {
    for (Option option : options.getOptions()) {
      String[] values = line.getOptionValues(option);
      boolean collects = option.getArgs() == Option.UNLIMITED_VALUES || option.hasValueSeparator();
      if (values != null && values.length > 1 && !collects) {
        throw new UsageException(dashed(option) + " is given more than once");
      }
    }
  }

  private static String dashed(Option option) {
    return "--" + longName(option);
  }

  private static String longName(Option option) {
    return option.getLongOpt() == null ? option.getOpt() : option.getLongOpt();
  }

  boolean has(String flag) {
    return line.hasOption(flag);
  }

  Optional<String> value(String flag) {
    return Optional.ofNullable(line.getOptionValue(flag));
  }

  /** All values of a flag that may be given more than once. */
  List<String> values(String flag) {
    String[] values = line.getOptionValues(flag);
    return values == null ? List.of() : List.of(values);
  }

  /** Long names of the flags that are given, in order of the alphabet. */
  SortedSet<String> flags() {
    SortedSet<String> flags = new TreeSet<>();
    for (Option option : line.getOptions()) {
      flags.add(longName(option));
    }
    return flags;
  }

  /** What is no flag. */
  List<String> operands() {
    return line.getArgList();
  }

  /** A whole number within bounds, or the default. */
  int number(String flag, int min, int max, int otherwise) throws UsageException {
    Optional<String> value = value(flag);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException(
        "--%s %s: a number from %d to %d is wanted".formatted(flag, value.get(), min, max));
  }
}
