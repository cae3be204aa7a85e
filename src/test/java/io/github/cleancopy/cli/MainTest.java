package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
  private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)");

  @Test
  void withoutACommandItSaysWhatThereIs() {
    Call call = Call.of();
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("COMMANDS").contains("EXIT CODES");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(Call.of("--help").out()).startsWith("cleancopy - ");
    assertThat(Call.of("clean", "--help").out()).startsWith("cleancopy clean - ");
    assertThat(Call.of("help", "clean")).isEqualTo(Call.of("clean", "-h"));
    assertThat(Call.of("--version").out()).startsWith("cleancopy ");
  }

  @Test
  void aMistypedCommandIsExitTwoWithTheOneThatWasMeant() {
    Call call = Call.of("claen", "a.html");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("did you mean 'cleancopy clean'?");
  }

  @ParameterizedTest
  @MethodSource("io.github.cleancopy.cli.Main#commands")
  void everyFlagIsInTheHelpAndNothingElseIs(Command command) throws IOException {
    Set<String> explained = new TreeSet<>();
    FLAG.matcher(Help.page(command.name())).results().forEach(f -> explained.add(f.group(1)));
    Set<String> known = new TreeSet<>(Set.of("help"));
    command.options().getOptions().forEach(option -> known.add(option.getLongOpt()));
    assertThat(explained).isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("io.github.cleancopy.cli.Main#commands")
  void helpFitsATerminalAndEndsWithTheExitCodes(Command command) throws IOException {
    assertThat(Help.page(command.name()).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(Help.page(command.name())).contains("USAGE", "EXAMPLES", "EXIT CODES");
    assertThat(Help.page("cleancopy")).contains("\n  " + command.name() + " ");
  }
}
