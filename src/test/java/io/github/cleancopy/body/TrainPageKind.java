package io.github.cleancopy.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.furniture.Voice;
import io.github.cleancopy.html.BlockReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.html.Decoder;
import io.github.cleancopy.meta.MetadataReader;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.text.LanguageGuess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Trains the forest of {@link PageKind} and says how right it is on sites it has not seen: {@code
 * java ... TrainPageKind BENCH-FOLDER OUTPUT-FOLDER}. Every page is shown in several guises,
 * because scrapers hand over pages without their address, without their scripts, or as text alone.
 */
final class TrainPageKind {
  private static final List<String> STORIES = List.of("wcxb-articles", "fundus");
  private static final List<String> OTHERS = List.of("wcxb-listings", "wcxb-collections");
  private static final int FOLDS = 8;

  /** A story cut down to so many words is still one. */
  private static final int FLASH_WORDS = 70;

  /** How a page reaches us, and how much each guise counts in training. */
  enum Guise {
    WHOLE(1),
    NO_ADDRESS(0.4f),
    NO_SCRIPTS(0.4f),
    FLASH(0.2f),
    DUMP(0.5f),
    DUMP_NO_ADDRESS(0.3f);

    final float weight;

    Guise(float weight) {
      this.weight = weight;
    }

    boolean isDump() {
      return this == DUMP || this == DUMP_NO_ADDRESS;
    }
  }

  record Row(String set, String id, String url, Guise guise, int fold, boolean story, float[] of) {}

  private TrainPageKind() {}

  public static void main(String[] args) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String set : Stream.concat(STORIES.stream(), OTHERS.stream()).toList()) {
      rows.addAll(rows(Path.of(args[0]), set));
    }
    double[] unseen = new double[rows.size()];
    IntStream.range(0, FOLDS).forEach(fold -> judgeFold(rows, fold, unseen));
    report(rows, unseen);
    mistakes(rows, unseen);
    String comment =
        "# Boosted trees that tell a story from any other page; made by TrainPageKind from "
            + rows.size()
            + " guises of pages.\n"
            + "# split: feature, threshold, value here; then the branch below it, then the other.\n";
    Files.writeString(Path.of(args[1], "page-kind.txt"), comment + train(rows));
  }

  private static void judgeFold(List<Row> rows, int fold, double[] unseen) {
    List<Row> others = rows.stream().filter(row -> row.fold != fold).toList();
    Model model = Model.parse("fold", train(others));
    for (int i = 0; i < unseen.length; i++) {
      if (rows.get(i).fold == fold) {
        unseen[i] = model.score(rows.get(i).of);
      }
    }
  }

  private static String train(List<Row> rows) {
    ForestTrainer trainer = new ForestTrainer(PageSigns.names());
    trainer.trees = 200;
    trainer.depth = 3;
    trainer.rate = 0.1;
    trainer.penalty = 2;
    trainer.minWeight = 2;
    trainer.rowShare = 0.7;
    trainer.featureShare = 0.3;
    boolean[] story = new boolean[rows.size()];
    float[] weights = new float[rows.size()];
    List<float[]> signs = new ArrayList<>();
    for (int i = 0; i < story.length; i++) {
      story[i] = rows.get(i).story;
      weights[i] = rows.get(i).guise.weight;
      signs.add(rows.get(i).of);
    }
    return trainer.train(signs, story, weights);
  }

  private static void report(List<Row> rows, double[] unseen) {
    for (Guise guise : Guise.values()) {
      for (double bar : new double[] {-1.5, -1, PageKind.IS_STORY, 0}) {
        int[] right = new int[2];
        int[] lost = new int[2];
        int[] invented = new int[2];
        int[] fundus = new int[2];
        for (int i = 0; i < unseen.length; i++) {
          Row row = rows.get(i);
          boolean says = unseen[i] > bar;
          if (row.guise != guise) {
            continue;
          }
          if (row.set.equals("fundus")) {
            count(fundus, !says);
            continue;
          }
          count(right, says == row.story);
          count(row.story ? lost : invented, says != row.story);
        }
        System.out.printf(
            Locale.ROOT,
            "%-16s bar %4.1f  right %.4f  lost %.4f  invented %.4f  fundus lost %.4f%n",
            guise,
            bar,
            share(right),
            share(lost),
            share(invented),
            share(fundus));
      }
    }
  }

  private static void count(int[] of, boolean yes) {
    of[0] += yes ? 1 : 0;
    of[1]++;
  }

  private static double share(int[] of) {
    return of[1] == 0 ? 0 : (double) of[0] / of[1];
  }

  private static void mistakes(List<Row> rows, double[] unseen) {
    for (int i = 0; i < unseen.length; i++) {
      Row row = rows.get(i);
      if (unseen[i] > PageKind.IS_STORY != row.story) {
        System.out.printf(
            Locale.ROOT,
            "%s %-16s %5.2f %s %s %s%n",
            row.story ? "LOST" : "invented",
            row.guise,
            unseen[i],
            row.set,
            row.id,
            row.url);
      }
    }
  }

  private static List<Row> rows(Path bench, String set) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(bench.resolve(set + ".pages.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      return in.lines().parallel().flatMap(line -> guises(set, line).stream()).toList();
    }
  }

  private static List<Row> guises(String set, String line) {
    try {
      JsonNode node = new ObjectMapper().readTree(line);
      String html = node.path("html").asText();
      String url = node.path("url").asText();
      List<Row> rows = new ArrayList<>();
      for (Guise guise : Guise.values()) {
        float[] signs = signs(guise, html, url, STORIES.contains(set));
        if (signs != null) {
          String id = node.path("id").asText();
          rows.add(new Row(set, id, url, guise, fold(url), STORIES.contains(set), signs));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static float @Nullable [] signs(Guise guise, String html, String url, boolean story) {
    String address = guise == Guise.NO_ADDRESS || guise == Guise.DUMP_NO_ADDRESS ? null : url;
    Decoder decoder = new Decoder(Limits.standard());
    Decoded decoded =
        guise.isDump()
            ? decoder.decode(Page.text(String.join("\n", DumpCorpus.visible(html)), address))
            : decoder.decode(Page.html(guise == Guise.NO_SCRIPTS ? bare(html) : html, address));
    Declared declared = new MetadataReader().read(decoded.document(), address, null);
    Blocks judged = judged(new BlockReader(Limits.standard()).read(decoded), declared, address);
    if (guise == Guise.FLASH) {
      if (!story) {
        return null;
      }
      Blocks flash = flash(judged);
      if (flash.size() == judged.size()) {
        return null;
      }
      judged = judged(flash, declared, address);
    }
    return new PageSigns(new PageShape(judged.all()), judged, declared, address).values();
  }

  private static String bare(String html) {
    org.jsoup.nodes.Document document = Jsoup.parse(html);
    document.select("script").remove();
    return document.outerHtml();
  }

  private static Blocks judged(Blocks blocks, Declared declared, @Nullable String address) {
    String language = LanguageGuess.of(blocks.prose(4000), declared.metadata().language());
    return blocks
        .judgedBy(RuleBook.standard().forPage(language, declared.siteNames()))
        .judgedBy(
            BodyFinder.standard()
                .hearing(Voice.standard()::loudness)
                .forPage(declared, language, address));
  }

  /** The page with all of its story gone but the first paragraphs. */
  private static Blocks flash(Blocks judged) {
    List<Block> left = new ArrayList<>();
    int words = 0;
    for (Block block : judged.all()) {
      boolean stays = !judged.verdict(block).keeps() || words < FLASH_WORDS;
      words += judged.verdict(block).keeps() ? block.words() : 0;
      if (stays) {
        left.add(
            new Block(
                left.size(),
                block.kind(),
                block.level(),
                block.text(),
                block.links(),
                block.container(),
                block.marks(),
                block.bold(),
                block.words()));
      }
    }
    return Blocks.of(left);
  }

  private static int fold(String url) {
    String rest = url.substring(url.indexOf("://") + 3);
    String host = rest.split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
    CRC32 crc = new CRC32();
    crc.update(host.replaceFirst("^www\\.", "").getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() / 7 % FOLDS);
  }
}
