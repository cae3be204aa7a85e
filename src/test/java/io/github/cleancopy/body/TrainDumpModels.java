package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.furniture.UnheardVoices;
import io.github.cleancopy.furniture.Voice;
import io.github.cleancopy.meta.MetadataReader;
import io.github.cleancopy.text.GramModel;
import io.github.cleancopy.text.GramTrainer;
import io.github.cleancopy.text.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Trains the two models of {@link DumpFinder} on all dumps, and on such as are made of two of them:
 *
 * <pre>
 * java ... TrainDumpModels BENCH-FOLDER VOICE-FOLDER OUTPUT-FOLDER
 * </pre>
 *
 * The second model learns from what first models say of pages they were not trained on, parted by
 * host. How good such models are on sites they have not seen, {@link DumpTrial} tells.
 */
final class TrainDumpModels {
  static final int FOLDS = 5;

  /** Of the sites: lines of the one are heard by voice and tone of the other. */
  static final int HALVES = 2;

  /** What lines of fewer sites have in common is how those were made. */
  private static final int HOSTS_OF_A_LEAF = 15;

  private static final int LANGUAGE_SAMPLE_CHARS = 4_000;
  // A menu of a thousand lines is one menu, not a thousand.
  private static final double LINES_OF_A_PAGE = 150;

  /** A dump that the rules have looked at, with what training needs of it. */
  static final class Lesson {
    final DumpCorpus.Dump dump;
    final Declared declared;
    final String language;
    final Blocks blocks;
    final DumpLines lines;
    final List<float[]> features = new ArrayList<>();
    final Voice voice;
    final GramModel tone;
    final double[] first;

    Lesson(DumpCorpus.Dump dump, Voice voice, GramModel tone) {
      this.voice = voice;
      this.tone = tone;
      this.dump = dump;
      declared = new MetadataReader().read(null, "https://" + dump.host() + "/", null);
      List<Block> all = new ArrayList<>();
      Container root = Container.root();
      dump.lines().forEach(line -> all.add(Block.line(all.size(), line, root)));
      Blocks read = Blocks.of(all);
      language = LanguageGuess.of(read.prose(LANGUAGE_SAMPLE_CHARS), null);
      blocks = read.judgedBy(RuleBook.standard().forPage(language, declared.siteNames()));
      lines = new DumpLines(blocks, dump.url(), voice::loudness, tone::score);
      for (int i = 0; i < lines.size(); i++) {
        features.add(DumpFirstLook.of(lines, i));
      }
      first = new double[lines.size()];
    }

    int fold(int folds) {
      return dump.fold(folds);
    }

    void judge(Model model) {
      for (int i = 0; i < first.length; i++) {
        first[i] = model.score(features.get(i));
      }
    }

    /** What rules have struck is decided, and only tells of its neighbours. */
    double weight(int i) {
      double trust = dump.weight()[i] * (dump.labelled() ? 2 : 1);
      return trust * sizeWeight(lines.size()) * (blocks.verdict(i).isOpen() ? 1 : 0.3);
    }
  }

  private static double sizeWeight(int lines) {
    return Math.min(1, Math.sqrt(LINES_OF_A_PAGE / lines));
  }

  private final List<Lesson> lessons;

  TrainDumpModels(List<Lesson> lessons) {
    this.lessons = lessons;
  }

  public static void main(String[] args) throws IOException {
    new TrainDumpModels(lessons(Path.of(args[0]), Path.of(args[1]))).write(Path.of(args[2]));
  }

  static List<Lesson> lessons(Path bench, Path voiceFolder) throws IOException {
    List<DumpCorpus.Dump> dumps = new ArrayList<>(DumpCorpus.labelled(bench));
    for (String set : TrainPages.SETS) {
      dumps.addAll(DumpCorpus.flattened(bench, set));
    }
    dumps.addAll(new DumpGuises(dumps, FOLDS).all());
    UnheardVoices voices = new UnheardVoices(voiceFolder);
    List<GramModel> tones = List.of(tone(dumps, 0), tone(dumps, 1));
    return dumps.parallelStream()
        .map(dump -> new Lesson(dump, voices.of(dump.host()), tones.get(dump.fold(HALVES))))
        .toList();
  }

  /** What is said around stories, as one half of the sites says it. */
  private static GramModel tone(List<DumpCorpus.Dump> dumps, int unheard) throws IOException {
    return GramModel.read(
        tone(dumps.stream().filter(dump -> dump.fold(HALVES) != unheard).toList()));
  }

  /** The bytes of such a model. */
  private static byte[] tone(List<DumpCorpus.Dump> dumps) throws IOException {
    List<GramTrainer.Sample> lines = new ArrayList<>();
    for (DumpCorpus.Dump dump : dumps) {
      for (int i = 0; i < dump.yes().length && !DumpGuises.isMade(dump); i++) {
        double weight = dump.weight()[i] * sizeWeight(dump.yes().length);
        if (weight > 0) {
          lines.add(new GramTrainer.Sample(dump.lines().get(i), !dump.yes()[i], "", weight));
        }
      }
    }
    return new GramTrainer(List.of()).train(lines);
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(DumpModels.TONE), tone(lessons.stream().map(l -> l.dump).toList()));
    firsts(FOLDS);
    String comment =
        "# Boosted trees that tell the lines of a story in a text dump; made by TrainDumpModels from "
            + lessons.size()
            + " dumps.\n"
            + "# split: feature, threshold, value here; then the branch below it, then the other.\n";
    Files.writeString(folder.resolve("dump-first-look.txt"), comment + first(l -> true));
    Files.writeString(folder.resolve("dump-second-look.txt"), comment + second(l -> true));
  }

  /** For each fold, models trained on the dumps of all others. */
  DumpModels[] trial(int folds) {
    Model[] firsts = firsts(folds);
    DumpModels[] models = new DumpModels[folds];
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      models[fold] =
          new DumpModels(
              GramModel.MUTE, firsts[fold], Model.parse("fold", second(l -> l.fold(folds) != out)));
    }
    return models;
  }

  /** First models of which each has judged the fold of dumps that it was not trained on. */
  private Model[] firsts(int folds) {
    Model[] firsts = new Model[folds];
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      firsts[fold] = Model.parse("fold", first(l -> l.fold(folds) != out));
      lessons.parallelStream().filter(l -> l.fold(folds) == out).forEach(l -> l.judge(firsts[out]));
    }
    return firsts;
  }

  private String first(Predicate<Lesson> chosen) {
    Rows rows = new Rows();
    lessons.stream()
        .filter(chosen)
        .forEach(
            lesson -> {
              for (int i = 0; i < lesson.lines.size(); i++) {
                rows.add(lesson, i, lesson.features.get(i));
              }
            });
    return rows.train(DumpFirstLook.names());
  }

  private String second(Predicate<Lesson> chosen) {
    Rows rows = new Rows();
    lessons.stream()
        .filter(chosen)
        .forEach(
            lesson -> {
              DumpSecondLook story = new DumpSecondLook(lesson.lines, lesson.first);
              for (int i = 0; i < lesson.lines.size(); i++) {
                rows.add(lesson, i, story.of(lesson.features.get(i), i));
              }
            });
    return rows.train(DumpSecondLook.names());
  }

  private static final class Rows {
    final List<float[]> features = new ArrayList<>();
    final List<Boolean> story = new ArrayList<>();
    final List<Double> weights = new ArrayList<>();
    final List<Integer> hosts = new ArrayList<>();
    final Map<String, Integer> known = new HashMap<>();

    void add(Lesson lesson, int i, float[] of) {
      double weight = lesson.weight(i);
      if (weight > 0) {
        features.add(of);
        story.add(lesson.dump.yes()[i] && lesson.blocks.verdict(i).isOpen());
        weights.add(weight);
        hosts.add(known.computeIfAbsent(lesson.dump.host(), h -> known.size()));
      }
    }

    String train(List<String> names) {
      boolean[] labels = new boolean[story.size()];
      float[] counts = new float[story.size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = story.get(i);
        counts[i] = weights.get(i).floatValue();
      }
      ForestTrainer trainer = new ForestTrainer(names);
      trainer.trees = 100;
      trainer.minOwners = HOSTS_OF_A_LEAF;
      trainer.forests = 3;
      trainer.rowShare = 0.4;
      trainer.featureShare = 0.2;
      return trainer.train(features, labels, counts, hosts.stream().mapToInt(h -> h).toArray());
    }
  }
}
