package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.html.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

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
  private static final int FOLDS = 4;

  /** A page with what training needs of it. */
  static final class Lesson {
    final DevSet.Sample sample;
    final PageView view;
    final boolean[] labels;
    final float[][] features;
    final double[] first;
    final int goldWords;

    Lesson(DevSet.Sample sample) {
      this.sample = sample;
      view = new PageView(new PageShape(sample.blocks().all()), sample.declared());
      labels = GoldLabels.of(view.blocks, view.traits, sample.whole());
      StoryFeatures story = new StoryFeatures(view);
      features = new float[labels.length][];
      for (int i = 0; i < features.length; i++) {
        features[i] = story.of(i);
      }
      first = new double[labels.length];
      goldWords = TextTraits.of(sample.whole()).words.length;
    }

    boolean teaches() {
      for (boolean label : labels) {
        if (label) {
          return true;
        }
      }
      return false;
    }

    /** A block counts by its words as a share of the story: what a mistake costs. */
    float weight(int i) {
      return Math.min(20f, (view.traits[i].words.length + 4) / (goldWords + 100f) * 100);
    }

    void judge(Model model) {
      for (int i = 0; i < first.length; i++) {
        first[i] = model.score(features[i]);
      }
    }

    float[] second(ContextFeatures context, int i) {
      return context.of(i, features[i]);
    }
  }

  private final List<Lesson> lessons;

  TrainPages(List<Lesson> lessons) {
    this.lessons = lessons;
  }

  static List<Lesson> lessons(Path folder, BiFunction<Decoded, String, Declared> metadata)
      throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (String set : SETS) {
      DevSet.read(folder, set, metadata).parallelStream()
          .map(Lesson::new)
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
    List<float[]> rows = new ArrayList<>();
    List<Lesson> used = lessons.stream().filter(chosen).toList();
    used.forEach(l -> rows.addAll(List.of(l.features)));
    return trainer(StoryFeatures.NAMES).train(rows, labels(used), weights(used));
  }

  private String second() {
    List<float[]> rows = new ArrayList<>();
    for (Lesson lesson : lessons) {
      ContextFeatures context = new ContextFeatures(lesson.view, lesson.first);
      for (int i = 0; i < lesson.labels.length; i++) {
        rows.add(lesson.second(context, i));
      }
    }
    return trainer(ContextFeatures.NAMES).train(rows, labels(lessons), weights(lessons));
  }

  private static ForestTrainer trainer(List<String> names) {
    ForestTrainer trainer = new ForestTrainer(names);
    trainer.trees = 100;
    return trainer;
  }

  private static boolean[] labels(List<Lesson> lessons) {
    int n = lessons.stream().mapToInt(l -> l.labels.length).sum();
    boolean[] all = new boolean[n];
    int at = 0;
    for (Lesson lesson : lessons) {
      System.arraycopy(lesson.labels, 0, all, at, lesson.labels.length);
      at += lesson.labels.length;
    }
    return all;
  }

  private static float[] weights(List<Lesson> lessons) {
    int n = lessons.stream().mapToInt(l -> l.labels.length).sum();
    float[] all = new float[n];
    int at = 0;
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.labels.length; i++) {
        all[at++] = lesson.weight(i);
      }
    }
    return all;
  }
}
