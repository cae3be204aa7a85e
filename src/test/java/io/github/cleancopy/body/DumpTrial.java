package io.github.cleancopy.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How good the dump models are on sites they have not seen:
 *
 * <pre>
 * java ... DumpTrial BENCH-FOLDER VOICE-FOLDER OUTPUT-FOLDER
 * </pre>
 *
 * Parts the dumps by host, judges each part by models trained on the others and voices taught by
 * others (by TrainVoice), and writes what came out as records: the labelled dumps (for {@code
 * score.py lines}), and the HTML pages flattened to their visible lines (for {@code score.py
 * body}). In one thing it flatters: the first looks whose opinions the second look learns from have
 * seen the part; those it is tried on have not.
 */
final class DumpTrial {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DumpTrial() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[2]);
    // Dumps made of two are of one of these folds, and of no other parting.
    int folds = TrainDumpModels.FOLDS;
    Files.createDirectories(out);
    long start = System.currentTimeMillis();
    List<TrainDumpModels.Lesson> lessons =
        TrainDumpModels.lessons(Path.of(args[0]), Path.of(args[1]));
    PageTrial.say(start, lessons.size() + " dumps read and judged by rules");
    DumpModels[] models = new TrainDumpModels(lessons).trial(folds);
    PageTrial.say(start, "trained");
    write(lessons, models, out);
    PageTrial.say(start, "written");
  }

  static void write(List<TrainDumpModels.Lesson> lessons, DumpModels[] models, Path out)
      throws IOException {
    Files.createDirectories(out);
    int folds = TrainDumpModels.FOLDS;
    try (PrintWriter labelled = writer(out, "lines");
        PrintWriter fundus = writer(out, "fundus");
        PrintWriter wcxb = writer(out, "wcxb-articles")) {
      for (TrainDumpModels.Lesson lesson : lessons) {
        if (DumpGuises.isMade(lesson.dump)) {
          continue;
        }
        String id = lesson.dump.id();
        PrintWriter to =
            lesson.dump.labelled() ? labelled : id.startsWith("fundus") ? fundus : wcxb;
        to.println(record(lesson, models[lesson.fold(folds)]));
      }
    }
  }

  private static PrintWriter writer(Path folder, String name) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".jsonl")));
  }

  private static String record(TrainDumpModels.Lesson lesson, DumpModels models) {
    DumpFinder finder =
        new DumpFinder(
            new DumpModels(lesson.tone, models.first(), models.second()),
            lesson.blocks,
            lesson.dump.url(),
            lesson.voice::loudness);
    Blocks judged =
        lesson
            .blocks
            .judgedBy(blocks -> finder.verdicts(lesson.declared, lesson.language))
            .judgedBy(lesson.voice);
    ObjectNode record = JSON.createObjectNode();
    record.put("id", lesson.dump.id().replaceFirst("^(fundus|wcxb-articles)-", ""));
    record.put("text", judged.text());
    double[] scores = finder.scores;
    ArrayNode lines = record.putArray("lines");
    for (Block line : judged.all()) {
      Verdict verdict = judged.verdict(line);
      ObjectNode one = lines.addObject();
      one.put("story", lesson.dump.yes()[line.number()]);
      one.put("counts", lesson.dump.weight()[line.number()]);
      one.put(
          "became",
          verdict.moves() ? verdict.field().label() : verdict.strikes() ? verdict.rule() : "text");
      one.put("score", scores[line.number()]);
      one.put("text", line.text());
      verdict.evidence().forEach(one.withArray("evidence")::add);
    }
    return record.toString();
  }
}
