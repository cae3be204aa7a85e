package io.github.cleancopy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Judge;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.page.Page;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What cleaning costs, with the bare parsing of the same pages as its yardstick: {@code clean} may
 * take at most twice the time of {@code Jsoup.parse}; and how much of it the rules take, which may
 * be 15 percent.
 *
 * <pre>
 *   mvn -q -P bench                       the pages of testdata
 *   mvn -q -P bench -Dpages=PATH          a folder of HTML, or JSONL with "html" and "url" (also .gz)
 * </pre>
 *
 * <p>Before it is measured each runs for 48 seconds: parsing is at rest after eight, but of
 * cleaning, which is far more code, the compiler of the JVM still makes parts faster after forty.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(2)
public class CleanBenchmark {

  private static final String PAGES = "pages";

  private record HtmlPage(String html, String url) {}

  /** The rules for a page, and what they are to judge. */
  private record Hearing(Judge rules, Blocks blocks) {}

  private List<HtmlPage> pages = List.of();
  private List<Hearing> hearings = List.of();
  private final Cleancopy cleancopy = Cleancopy.standard();

  /** Reads all pages into memory. */
  @Setup
  public void readPages() throws IOException {
    pages = pagesAt(Path.of(System.getProperty(PAGES, "testdata")));
    hearings = pages.stream().map(this::hearing).toList();
  }

  private Hearing hearing(HtmlPage page) {
    Judgement judgement = cleancopy.judge(Page.html(page.html(), page.url()));
    Judge rules =
        RuleBook.standard().forPage(judgement.language(), judgement.declared().siteNames());
    return new Hearing(rules, Blocks.of(judgement.blocks().all()));
  }

  /** The yardstick. */
  @Benchmark
  public void parse(Blackhole sink) {
    for (HtmlPage page : pages) {
      sink.consume(Jsoup.parse(page.html(), page.url()));
    }
  }

  /** The whole of it, parsing included. */
  @Benchmark
  public void clean(Blackhole sink) {
    for (HtmlPage page : pages) {
      sink.consume(cleancopy.clean(page.html(), page.url()));
    }
  }

  /** The rules alone, on blocks that are read already. */
  @Benchmark
  public void rules(Blackhole sink) {
    for (Hearing hearing : hearings) {
      sink.consume(hearing.rules().judge(hearing.blocks()));
    }
  }

  /** Runs all and says how they compare. */
  public static void main(String[] args) throws Exception {
    Path path = Path.of(System.getProperty(PAGES, "testdata")).toAbsolutePath();
    List<HtmlPage> pages = pagesAt(path);
    if (pages.isEmpty()) {
      throw new IOException(path + ": no HTML page here; wanted *.html, or JSONL with \"html\"");
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CleanBenchmark.class.getName())
                    .jvmArgsAppend("-D" + PAGES + "=" + path)
                    .shouldFailOnError(true)
                    .build())
            .run();
    double parse = milliseconds(results, "parse");
    double clean = milliseconds(results, "clean");
    double rules = milliseconds(results, "rules");
    double megabytes = megabytes(pages);
    System.out.printf(
        Locale.ROOT,
        "%n%d pages, %.1f MB of %s%n"
            + "Jsoup.parse %8.1f ms  %6.1f MB/s%n"
            + "clean       %8.1f ms  %6.1f MB/s%n"
            + "rules       %8.1f ms%n"
            + "clean takes %.2f times as long as Jsoup.parse, the rules %.1f %% of it%n",
        pages.size(),
        megabytes,
        path.getFileName(),
        parse,
        megabytes / parse * 1000,
        clean,
        megabytes / clean * 1000,
        rules,
        clean / parse,
        rules / clean * 100);
  }

  private static double milliseconds(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }

  /** Of UTF-8, in millions of bytes. */
  private static double megabytes(List<HtmlPage> pages) {
    return pages.stream()
            .mapToLong(page -> page.html().getBytes(StandardCharsets.UTF_8).length)
            .sum()
        / 1e6;
  }

  private static List<HtmlPage> pagesAt(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return jsonlPages(path);
    }
    List<HtmlPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String html = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        pages.add(new HtmlPage(html, "https://news.example/" + path.relativize(file)));
      }
    }
    return pages;
  }

  private static List<HtmlPage> jsonlPages(Path file) throws IOException {
    List<HtmlPage> pages = new ArrayList<>();
    try (InputStream in = open(file);
        MappingIterator<JsonNode> lines =
            new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
      while (lines.hasNext()) {
        JsonNode page = lines.next();
        if (page.hasNonNull("html")) {
          pages.add(new HtmlPage(page.get("html").asText(), page.path("url").asText("")));
        }
      }
    }
    return pages;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
