package io.github.cleancopy.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Trains the two models of {@link DumpFinder} and says how good they are on sites they have not
 * seen: {@code java ... TrainDumpModels BENCH-FOLDER OUTPUT-FOLDER}.
 */
final class TrainDumpModels {
  private static final int FOLDS = 4;

  private TrainDumpModels() {}

  public static void main(String[] args) throws IOException {
    Path bench = Path.of(args[0]);
    List<DumpCorpus.Dump> all = new ArrayList<>(DumpCorpus.labelled(bench));
    all.addAll(DumpCorpus.flattened(bench, "fundus"));
    all.addAll(DumpCorpus.flattened(bench, "wcxb-articles"));
    List<Page> pages = all.stream().map(Page::new).toList();
    List<Page> cropped =
        all.stream()
            .filter(dump -> dump.labelled() || dump.id().hashCode() % 2 == 0)
            .map(dump -> new Page(DumpCorpus.cropped(dump, dump.id().length() % 2 == 0 ? 0 : 3)))
            .filter(page -> page.lines.size() >= 4)
            .toList();
    List<Page> tune = pages.stream().filter(p -> p.dump.isTune()).toList();
    List<Page> check = pages.stream().filter(p -> !p.dump.isTune()).toList();
    System.err.printf("%d pages to tune on, %d to check%n", tune.size(), check.size());
    List<Page> cropToCheck = cropped.stream().filter(p -> !p.dump.isTune()).toList();
    Trained onTune = Boolean.getBoolean("stored") ? stored(Path.of(args[1])) : train(tune);
    report("tune", tune, onTune);
    report("check", check, onTune);
    report("check cropped", cropToCheck, onTune);
    if (Boolean.getBoolean("worst")) {
      worst(tune, onTune);
      worst(check, onTune);
    }
    if (Boolean.getBoolean("stored")) {
      return;
    }
    Trained kept = args.length > 2 && args[2].equals("all") ? train(pages) : onTune;
    Files.writeString(Path.of(args[1], "dump-first-look.txt"), kept.firstText);
    Files.writeString(Path.of(args[1], "dump-second-look.txt"), kept.secondText);
  }

  /** A dump with what is computed of it once. */
  static final class Page {
    final DumpCorpus.Dump dump;
    final DumpLines lines;
    final List<float[]> features = new ArrayList<>();

    Page(DumpCorpus.Dump dump) {
      this.dump = dump;
      lines = new DumpLines(dump.lines());
      for (int i = 0; i < lines.size(); i++) {
        features.add(DumpFirstLook.of(lines, i));
      }
    }

    double[] scores(Model first) {
      return features.stream().mapToDouble(first::score).toArray();
    }
  }

  record Trained(String firstText, String secondText, Model first, Model second) {
    double[] scores(Page page) {
      DumpSecondLook story = new DumpSecondLook(page.lines, page.scores(first));
      double[] scores = new double[page.lines.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = second.score(story.of(page.features.get(i), i));
      }
      return scores;
    }
  }

  private static Trained stored(Path folder) throws IOException {
    String first = Files.readString(folder.resolve("dump-first-look.txt"));
    String second = Files.readString(folder.resolve("dump-second-look.txt"));
    return new Trained(first, second, Model.parse("first", first), Model.parse("second", second));
  }

  private static void worst(List<Page> pages, Trained trained) {
    for (Page page : pages) {
      double[] scores = trained.scores(page);
      StringBuilder lost = new StringBuilder();
      int lostCount = 0;
      int left = 0;
      int story = 0;
      for (int i = 0; i < scores.length; i++) {
        boolean yes = page.dump.yes()[i];
        story += yes ? 1 : 0;
        if (page.dump.weight()[i] > 0.4 && (scores[i] > -1.5) != yes) {
          lostCount += yes ? 1 : 0;
          left += yes ? 0 : 1;
          String text = page.lines.line(i).text;
          lost.append(
              String.format(
                  "  %s %d %.2f %s%n",
                  yes ? "LOST" : "left",
                  i,
                  scores[i],
                  text.substring(0, Math.min(110, text.length()))));
        }
      }
      System.out.printf(
          "%s %s %s lines %d story %d lost %d left %d%n%s",
          page.dump.isTune() ? "TUNE" : "CHECK",
          page.dump.id(),
          page.dump.host(),
          scores.length,
          story,
          lostCount,
          left,
          lost);
    }
  }

  private static Trained train(List<Page> pages) {
    String firstText = firstLook(pages, "All lines by themselves and with their neighbours.");
    // The second look must see the first as it is on pages it has not learnt: so from other folds.
    Map<Page, double[]> unseen = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Page> others = pages.stream().filter(p -> fold(p) != out).toList();
      Model model = Model.parse("fold", firstLook(others, "fold"));
      pages.stream().filter(p -> fold(p) == out).forEach(p -> unseen.put(p, p.scores(model)));
    }
    ModelTrainer.Rows rows = new ModelTrainer.Rows();
    for (Page page : pages) {
      DumpSecondLook story = new DumpSecondLook(page.lines, unseen.get(page));
      for (int i = 0; i < page.lines.size(); i++) {
        add(rows, page, i, story.of(page.features.get(i), i));
      }
    }
    String secondText =
        new ModelTrainer(Integer.getInteger("trees2", 80), 4, 0.12, 8)
            .train(
                DumpSecondLook.names(),
                rows,
                "Every line with what the first look said of the page.");
    return new Trained(
        firstText, secondText, Model.parse("first", firstText), Model.parse("second", secondText));
  }

  private static int fold(Page page) {
    return Math.floorMod(page.dump.host().hashCode() / 2, FOLDS);
  }

  private static String firstLook(List<Page> pages, String comment) {
    ModelTrainer.Rows rows = new ModelTrainer.Rows();
    for (Page page : pages) {
      for (int i = 0; i < page.lines.size(); i++) {
        add(rows, page, i, page.features.get(i));
      }
    }
    return new ModelTrainer(Integer.getInteger("trees1", 80), 4, 0.12, 8)
        .train(DumpFirstLook.names(), rows, comment);
  }

  private static void add(ModelTrainer.Rows rows, Page page, int i, float[] features) {
    double weight = page.dump.weight()[i] * (page.dump.labelled() ? 2 : 1);
    if (weight > 0) {
      rows.add(features, page.dump.yes()[i], weight);
    }
  }

  private static void report(String name, List<Page> pages, Trained trained) {
    Map<Boolean, List<Page>> byKind =
        new TreeMap<>(pages.stream().collect(Collectors.partitioningBy(p -> p.dump.labelled())));
    byKind.forEach(
        (labelled, list) ->
            report(name + (labelled ? " labelled" : " flattened"), list, trained, labelled));
  }

  private static void report(String name, List<Page> pages, Trained trained, boolean list) {
    for (double bar : new double[] {-2, -1.5, -1, -0.5, 0}) {
      double[] kept = new double[4];
      for (Page page : pages) {
        double[] scores = trained.scores(page);
        for (int i = 0; i < scores.length; i++) {
          if (page.dump.weight()[i] > 0.4) {
            int k = page.dump.yes()[i] ? 0 : 2;
            kept[k] += (scores[i] > bar) == page.dump.yes()[i] ? 1 : 0;
            kept[k + 1]++;
          }
        }
      }
      System.err.printf(
          "%-16s bar %4.1f  article kept %.4f of %.0f, others struck %.4f of %.0f%n",
          name, bar, kept[0] / kept[1], kept[1], kept[2] / kept[3], kept[3]);
    }
  }
}
