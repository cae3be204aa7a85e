package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.meta.MetadataReader;
import io.github.cleancopy.text.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trains the two models that tell a page's story block by block, from pages with gold text:
 *
 * <pre>
 * CLEANCOPY_BENCH=folder java ... TrainPages all|tune OUTPUT-FOLDER
 * </pre>
 *
 * {@code tune} leaves the half of the hosts out on which the models are then checked; {@code all}
 * makes the models that are shipped. The second model learns from what first models say of pages
 * they were not trained on, parted by host.
 */
final class TrainPages {
  static final List<String> SETS = List.of("wcxb-articles", "fundus");
  private static final int FOLDS = 5;
  private static final int MENU_ENTRIES = 3;

  /** What blocks of fewer sites have in common is how those were made. */
  private static final int HOSTS_OF_A_LEAF = 20;

  /**
   * How a forest is grown. The first look goes through all blocks of a page; on sites not seen 200
   * trees that add half as much each were no better there. The second is asked of few.
   */
  private record Growth(int trees, double rate) {
    static final Growth FIRST = new Growth(100, 0.12);
    static final Growth SECOND = new Growth(200, 0.06);
  }

  /** A page with what training needs of it. */
  static final class Lesson {
    final DevSet.Sample sample;
    final @Nullable String language;

    /** The page as the rules leave it. */
    final Blocks ruled;

    final PageView view;
    final boolean[] labels;
    final float[][] features;
    final double[] first;
    final int goldWords;

    Lesson(DevSet.Sample sample, RuleBook rules) {
      this.sample = sample;
      language =
          LanguageGuess.of(sample.blocks().prose(4_000), sample.declared().metadata().language());
      ruled = sample.blocks().judgedBy(rules.forPage(language, sample.declared().siteNames()));
      view = new PageView(new PageShape(sample.blocks().all()), sample.declared());
      labels = GoldLabels.of(view.blocks, view.traits, sample.whole());
      FeatureTable story = StoryFeatures.of(view);
      features = new float[labels.length][];
      for (int i = 0; i < features.length; i++) {
        features[i] = Disguise.of(sample.id(), story.row(i));
      }
      first = new double[labels.length];
      goldWords = TextTraits.of(sample.whole()).words.length;
    }

    /** Which blocks are still to be decided. */
    boolean[] open() {
      boolean[] open = new boolean[labels.length];
      boolean disguised = Disguise.RULES.isWornBy(sample.id());
      for (int i = 0; i < open.length; i++) {
        open[i] = disguised || ruled.verdict(i).keeps();
      }
      return open;
    }

    boolean teaches() {
      for (boolean label : labels) {
        if (label) {
          return true;
        }
      }
      return false;
    }

    /** Menu entries are many and alike: one in three stands for all. */
    boolean isTaught(int i) {
      return !isMenuEntry(i) || i % MENU_ENTRIES == 0;
    }

    private boolean isMenuEntry(int i) {
      Block block = view.blocks.get(i);
      return !labels[i] && block.words() < 6 && block.linkDensity() > 0.9;
    }

    /** A block counts by its words as a share of the story: what a mistake costs. */
    float weight(int i) {
      float cost = Math.min(20f, (view.traits[i].words.length + 4) / (goldWords + 100f) * 100);
      return isMenuEntry(i) ? cost * MENU_ENTRIES : cost;
    }

    void judge(Model model) {
      for (int i = 0; i < first.length; i++) {
        first[i] = model.score(features[i]);
      }
    }

    float[] second(ContextFeatures context, int i) {
      float[] own = context.own(i);
      float[] all = Arrays.copyOf(features[i], features[i].length + own.length);
      System.arraycopy(own, 0, all, features[i].length, own.length);
      return all;
    }
  }

  private final List<Lesson> lessons;

  TrainPages(List<Lesson> lessons) {
    this.lessons = lessons;
  }

  public static void main(String[] args) throws IOException {
    List<Lesson> lessons =
        lessons(
            Path.of(System.getenv("CLEANCOPY_BENCH")),
            (page, url) -> new MetadataReader().read(page.document(), url, null));
    boolean all = args[0].equals("all");
    List<Lesson> taught = lessons.stream().filter(l -> all || l.sample.tune()).toList();
    new TrainPages(taught).write(Path.of(args[1]), args[0]);
  }

  static List<Lesson> lessons(Path folder, BiFunction<Decoded, String, Declared> metadata)
      throws IOException {
    RuleBook rules = RuleBook.standard();
    List<Lesson> lessons = new ArrayList<>();
    for (String set : SETS) {
      DevSet.read(folder, set, metadata).parallelStream()
          .map(sample -> new Lesson(sample, rules))
          .filter(Lesson::teaches)
          .forEachOrdered(lessons::add);
    }
    return lessons;
  }

  /** Trains both models and writes them to a folder. */
  void write(Path folder, String part) throws IOException {
    Files.createDirectories(folder);
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      Model model = Model.parse("fold", first(l -> l.sample.fold(FOLDS) != out));
      lessons.parallelStream()
          .filter(l -> l.sample.fold(FOLDS) == out)
          .forEach(l -> l.judge(model));
    }
    String comment = comment(part);
    Files.writeString(folder.resolve("page-second-look.txt"), comment + second());
    Files.writeString(folder.resolve("page-first-look.txt"), comment + first(l -> true));
  }

  /** For each fold, models trained on the pages of all others. */
  PageModels[] trial(int folds) {
    Model[] firsts = new Model[folds];
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      firsts[fold] = Model.parse("fold", first(l -> l.sample.fold(folds) != out));
      lessons.parallelStream()
          .filter(l -> l.sample.fold(folds) == out)
          .forEach(l -> l.judge(firsts[out]));
    }
    PageModels[] models = new PageModels[folds];
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      List<Lesson> others = lessons.stream().filter(l -> l.sample.fold(folds) != out).toList();
      models[fold] =
          new PageModels(firsts[fold], Model.parse("fold", new TrainPages(others).second()));
    }
    return models;
  }

  private String comment(String part) {
    return "# Boosted trees that tell the blocks of a story on an HTML page; made by TrainPages from "
        + lessons.size()
        + " pages ("
        + part
        + ").\n# split: feature, threshold, value here; then the branch below it, then the other.\n";
  }

  private String first(Predicate<Lesson> chosen) {
    Rows rows = new Rows();
    lessons.stream().filter(chosen).forEach(l -> rows.add(l, i -> l.features[i]));
    return rows.train(StoryFeatures.NAMES, Growth.FIRST);
  }

  private String second() {
    Rows rows = new Rows();
    for (Lesson lesson : lessons) {
      ContextFeatures context = new ContextFeatures(lesson.view, lesson.first, lesson.open());
      rows.add(lesson, i -> lesson.second(context, i));
    }
    return rows.train(ContextFeatures.NAMES, Growth.SECOND);
  }

  /** What a forest is grown from. */
  private static final class Rows {
    private final List<float[]> features = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();
    private final List<Integer> hosts = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    void add(Lesson lesson, IntFunction<float[]> look) {
      int host = known.computeIfAbsent(lesson.sample.host(), h -> known.size());
      for (int i = 0; i < lesson.labels.length; i++) {
        if (lesson.isTaught(i)) {
          features.add(look.apply(i));
          labels.add(lesson.labels[i]);
          weights.add(lesson.weight(i));
          hosts.add(host);
        }
      }
    }

    String train(List<String> names, Growth growth) {
      boolean[] yes = new boolean[labels.size()];
      float[] counts = new float[yes.length];
      for (int i = 0; i < yes.length; i++) {
        yes[i] = labels.get(i);
        counts[i] = weights.get(i);
      }
      ForestTrainer trainer = new ForestTrainer(names);
      trainer.trees = growth.trees();
      trainer.rate = growth.rate();
      trainer.minOwners = HOSTS_OF_A_LEAF;
      return trainer.train(features, yes, counts, hosts.stream().mapToInt(h -> h).toArray());
    }
  }
}
