package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in front of the executable, with a Java that only says how it was started. */
class LauncherTest {

  private static final String SAYS_ITS_ARGUMENTS =
      """
      #!/bin/sh
      for argument; do echo "$argument"; done
      echo "locale $LC_ALL"
      exit ${FAKE_EXIT:-0}
      """;

  private static final String WRITES_ITS_ARCHIVE =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*)
            { echo classes; head -c "${FAKE_SIZE:-4000000}" /dev/zero; } >"${argument#*=}"
            echo writes ;;
          -XX:SharedArchiveFile=*) head -n 1 "${argument#*=}" ;;
        esac
      done
      """;

  @TempDir private Path folder;
  private Path launcher;
  private final Map<String, String> environment = new HashMap<>();

  private record Run(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  @BeforeEach
  void installTheLauncherBesideAJava17() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs /bin/sh");
    launcher = folder.resolve("some folder/cleancopy");
    Files.createDirectories(launcher.getParent());
    Files.copy(Path.of("src/launcher/cleancopy.sh"), launcher);
    makeExecutable(launcher);
    installJava("jdk", "17.0.9", SAYS_ITS_ARGUMENTS);
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("CLEANCOPY_CACHE", folder.resolve("cache").toString());
  }

  @Test
  void argumentsReachTheProgramAsTheyWereGiven() throws Exception {
    Run run = run("clean", "a b.html", "*", "", "--site=\"x\"");
    assertThat(run.lines())
        .containsSequence(
            "-jar", launcher.toRealPath().toString(), "clean", "a b.html", "*", "", "--site=\"x\"");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theProgramsExitCodeIsTheLaunchers() throws Exception {
    environment.put("FAKE_EXIT", "130");
    assertThat(run("clean", "-").exit()).isEqualTo(130);
  }

  @Test
  void aSymbolicLinkStartsTheFileItPointsTo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("cc"), Path.of("some folder/cleancopy"));
    assertThat(start(link, "--version").lines())
        .containsSequence("-jar", launcher.toRealPath().toString(), "--version");
  }

  @Test
  void theUsersJavaOptionsComeLastAndTheirCollectorWins() throws Exception {
    environment.put("CLEANCOPY_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");
    assertThat(run("--version").lines())
        .containsSequence("-Xmx1g", "-XX:+UseZGC", "-jar")
        .doesNotContain("-XX:+UseSerialGC", "-XX:+UseParallelGC");
  }

  @Test
  void manyCoresAreCollectedInParallel() throws Exception {
    installCores(4);
    assertThat(run("--version").lines()).contains("-XX:+UseSerialGC");
    installCores(16);
    assertThat(run("--version").lines()).contains("-XX:+UseParallelGC");
  }

  @Test
  void fileNamesAreUtf8WhereTheLocaleKnowsAsciiOnly() throws Exception {
    assertThat(run("--version").lines()).contains("locale C.UTF-8");
    environment.put("LANG", "de_DE.UTF-8");
    assertThat(run("--version").lines()).contains("locale ");
  }

  @Test
  void javaIsFoundOnThePath() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("PATH", folder.resolve("jdk/bin") + ":" + System.getenv("PATH"));
    assertThat(run("--version").lines()).contains("--version");
  }

  @Test
  void aMissingJavaIsSaidClearly() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("PATH", folder.resolve("empty").toString());
    assertThat(run("--version"))
        .isEqualTo(
            new Run(
                2,
                "",
                "cleancopy: needs Java 17 or newer and finds none; install one or set JAVA_HOME\n"));
  }

  @Test
  void soIsAJavaHomeWithoutJava() throws Exception {
    environment.put("JAVA_HOME", "/no/such/jdk");
    assertThat(run("--version").err())
        .isEqualTo("cleancopy: JAVA_HOME is /no/such/jdk, but there is no /no/such/jdk/bin/java\n");
  }

  @Test
  void soIsAnOldJavaWhichMayHaveNoReleaseFile() throws Exception {
    Path old = installJava("old", "1.8.0_392", SAYS_ITS_ARGUMENTS);
    Path older = installJava("older", null, "#!/bin/sh\necho 'java version \"11.0.2\"' >&2\n");
    environment.put("JAVA_HOME", old.toString());
    assertThat(run("--version").err())
        .isEqualTo("cleancopy: needs Java 17 or newer; " + old + "/bin/java is 1.8.0_392\n");
    environment.put("JAVA_HOME", older.toString());
    assertThat(run("--version"))
        .isEqualTo(
            new Run(
                2, "", "cleancopy: needs Java 17 or newer; " + older + "/bin/java is 11.0.2\n"));
  }

  @Test
  void oneRunWritesTheClassArchiveAndTheNextUsesIt() throws Exception {
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    assertThat(run("clean", "page.html").out()).isEqualTo("writes\n");
    assertThat(run("clean", "page.html").out()).isEqualTo("classes\n");
    assertThat(run("--version").out()).isEqualTo("classes\n");
    assertThat(cached()).singleElement().asString().endsWith(".jsa");
  }

  @Test
  void noMethodWaitsForTheCompilerWhenTheClassArchiveIsWritten() throws Exception {
    assertThat(run("clean", "page.html").lines())
        .contains("-Xbatch")
        .anyMatch(argument -> argument.startsWith("-XX:ArchiveClassesAtExit="));
    assertThat(run("--version").lines()).doesNotContain("-Xbatch");
  }

  @Test
  void anotherJavaOrAnotherBuildGetsAnArchiveOfItsOwn() throws Exception {
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    run("clean", "page.html");
    run("clean", "page.html");
    installJava("jdk", "17.0.10", WRITES_ITS_ARCHIVE);
    assertThat(run("clean", "page.html").out()).isEqualTo("writes\n");
    Files.writeString(launcher, Files.readString(launcher) + "\n# a new build\n");
    assertThat(run("clean", "page.html").out()).isEqualTo("writes\n");
    assertThat(run("clean", "page.html").out()).isEqualTo("classes\n");
    assertThat(cached()).hasSize(1);
  }

  @Test
  void aRunThatLoadsLittleLeavesNoArchive() throws Exception {
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    assertThat(run("--version").out()).isEmpty();
    assertThat(run("clean", "--help").out()).isEmpty();
    assertThat(run().out()).isEmpty();
  }

  @Test
  void noArchiveIsKeptOfARunThatStoppedAtAWrongFlag() throws Exception {
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    environment.put("FAKE_SIZE", "1000000");
    run("clean", "--bogus", "page.html");
    environment.remove("FAKE_SIZE");
    assertThat(run("clean", "page.html").out()).isEqualTo("writes\n");
    assertThat(run("clean", "page.html").out()).isEqualTo("classes\n");
  }

  @Test
  void anArchiveCutShortIsThrownAwayAndWrittenAnew() throws Exception {
    installJava(
        "jdk", "17.0.9", WRITES_ITS_ARCHIVE.replace("echo classes", "printf '\\0\\0\\0\\0cla'"));
    run("clean", "page.html");
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    assertThat(run("clean", "page.html").out()).isEqualTo("writes\n");
    assertThat(run("clean", "page.html").out()).isEqualTo("classes\n");
  }

  @Test
  void whileOneRunStillWritesOthersStartWithout() throws Exception {
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    run("clean", "page.html");
    Path writer = cached().stream().filter(p -> p.toString().endsWith(".writer")).findAny().get();
    Files.writeString(writer, ProcessHandle.current().pid() + "\n");
    assertThat(run("clean", "page.html")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void withNoPlaceForAnArchiveTheProgramStartsAllTheSame() throws Exception {
    installJava("jdk", "17.0.9", WRITES_ITS_ARCHIVE);
    Path file = Files.writeString(folder.resolve("a file"), "");
    for (String nowhere : List.of("", "relative/folder", file + "/below")) {
      environment.put("CLEANCOPY_CACHE", nowhere);
      assertThat(run("clean", "page.html")).as(nowhere).isEqualTo(new Run(0, "", ""));
    }
    environment.remove("CLEANCOPY_CACHE");
    assertThat(run("clean", "page.html")).as("no home").isEqualTo(new Run(0, "", ""));
  }

  private Path installJava(String name, String version, String script) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    if (version != null) {
      Files.writeString(
          home.resolve("release"),
          "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"x\"\n");
    }
    Path java = home.resolve("bin/java");
    Files.writeString(java, script);
    makeExecutable(java);
    return home.toRealPath();
  }

  private void installCores(int count) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path getconf = Files.writeString(bin.resolve("getconf"), "#!/bin/sh\necho " + count + "\n");
    makeExecutable(getconf);
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
  }

  private static void makeExecutable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.sorted().toList();
    }
  }

  private Run run(String... arguments) throws Exception {
    return start(launcher, arguments);
  }

  private Run start(Path command, String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(
                Stream.concat(Stream.of(command.toString()), Stream.of(arguments)).toList())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().clear();
    process.environment().putAll(environment);
    int exit = process.start().waitFor();
    return new Run(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
