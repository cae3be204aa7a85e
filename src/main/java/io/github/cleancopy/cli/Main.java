package io.github.cleancopy.cli;

import io.github.cleancopy.text.Nearest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code cleancopy}: finds the command and turns what goes wrong into a word and an exit code. */
public final class Main {
  private static final List<Command> COMMANDS =
      List.of(
          new CleanCommand(),
          new ExplainCommand(),
          new ReviewCommand(),
          new RulesCommand(),
          new EvaluateCommand());

  private Main() {}

  public static void main(String[] args) {
    // Not System.out: a PrintStream does not tell when the pipe is closed or the disk is full.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(List.of(args), System.in, out, err);
    err.flush();
    System.exit(code);
  }

  /** Runs one call and returns its exit code. Closes nothing. */
  static int run(List<String> args, InputStream in, OutputStream out, PrintStream err) {
    Console console = new Console(in, out, err);
    try {
      return run(args, console);
    } catch (UsageException e) {
      console.say(e.said());
      return ExitCode.USAGE;
    } catch (IOException e) {
      console.say(Failure.explain(e));
      return ExitCode.FAILED;
    }
  }

  private static int run(List<String> args, Console console) throws UsageException, IOException {
    if (args.isEmpty()) {
      console.err().print(Help.page("cleancopy"));
      return ExitCode.USAGE;
    }
    String word = args.get(0);
    if (word.equals("--help") || word.equals("-h") || word.equals("help")) {
      return print(helpFor(args), console);
    }
    if (word.equals("--version")) {
      return print(Help.version() + "\n", console);
    }
    Command command = named(word);
    List<String> rest = args.subList(1, args.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      return print(Help.page(command.name()), console);
    }
    return command.run(Arguments.parse(command.options(), rest), console);
  }

  static List<Command> commands() {
    return COMMANDS;
  }

  private static String helpFor(List<String> args) throws UsageException, IOException {
    return Help.page(args.size() > 1 ? named(args.get(1)).name() : "cleancopy");
  }

  private static Command named(String word) throws UsageException {
    Optional<Command> command = COMMANDS.stream().filter(c -> c.name().equals(word)).findFirst();
    if (command.isPresent()) {
      return command.get();
    }
    List<String> names = COMMANDS.stream().map(Command::name).toList();
    String hint =
        Nearest.to(word, names)
            .map(near -> "; did you mean 'cleancopy " + near + "'?")
            .orElse("; 'cleancopy --help' lists the commands");
    throw new UsageException("unknown command '" + word + "'" + hint);
  }

  private static int print(String text, Console console) throws IOException {
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.OK;
  }
}
