package io.github.cleancopy.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.meta.MetadataReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How good the page models are on sites they have not seen:
 *
 * <pre>
 * java ... PageTrial BENCH-FOLDER OUTPUT-FOLDER [FOLDS]
 * </pre>
 *
 * Parts the development pages by host, judges each part by models trained on the others, and writes
 * what came out as records (for {@code score.py body}) with every block.
 */
final class PageTrial {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PageTrial() {}

  public static void main(String[] args) throws IOException {
    Path bench = Path.of(args[0]);
    Path out = Path.of(args[1]);
    int folds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    Files.createDirectories(out);
    long start = System.currentTimeMillis();
    List<TrainPages.Lesson> lessons =
        TrainPages.lessons(
            bench, (page, url) -> new MetadataReader().read(page.document(), url, null));
    say(
        start,
        lessons.size()
            + " pages read, blocks "
            + lessons.stream().mapToInt(l -> l.labels.length).sum());
    PageModels[] models = new TrainPages(lessons).trial(folds);
    say(start, "trained");
    for (String set : TrainPages.SETS) {
      Map<String, String> records =
          lessons.parallelStream()
              .filter(l -> l.sample.set().equals(set))
              .collect(
                  Collectors.toMap(
                      l -> l.sample.id(), l -> record(l, models[l.sample.fold(folds)])));
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(out.resolve(set + ".jsonl")))) {
        new java.util.TreeMap<>(records).values().forEach(writer::println);
      }
    }
    say(start, "written");
  }

  static void say(long start, String what) {
    System.err.printf("%d s: %s%n", (System.currentTimeMillis() - start) / 1000, what);
  }

  static String record(TrainPages.Lesson lesson, PageModels models) {
    DevSet.Sample sample = lesson.sample;
    Blocks judged =
        lesson.ruled.judgedBy(
            new BodyFinder(models, DumpModels.ofResources())
                .forPage(sample.declared(), lesson.language, null));
    ObjectNode record = JSON.createObjectNode();
    record.put("id", sample.id());
    record.put("text", judged.text());
    List<Block> deck = judged.moved(Field.STANDFIRST);
    record.put(
        "standfirst",
        deck.isEmpty() ? null : deck.stream().map(Block::text).collect(Collectors.joining("\n\n")));
    ArrayNode captions = record.putArray("captions");
    judged.moved(Field.CAPTION).forEach(b -> captions.add(b.text()));
    List<Block> title = judged.moved(Field.TITLE);
    record.put("title", title.isEmpty() ? null : title.get(0).text());
    ArrayNode removed = record.putArray("removed");
    judged
        .removals()
        .forEach(
            r -> {
              ObjectNode x = removed.addObject();
              x.put("category", r.category());
              x.put("rule", r.rule());
              x.put("text", r.text());
            });
    ArrayNode all = record.putArray("all");
    StoryChoice choice =
        lesson.view.blocks.isEmpty() ? null : new StoryChoice(models, lesson.view, lesson.ruled);
    for (Block b : judged.all()) {
      Verdict v = judged.verdict(b);
      ObjectNode x = all.addObject();
      x.put("label", lesson.labels[b.number()]);
      x.put("kind", b.kind().name());
      x.put("score", choice == null ? 0 : choice.scores[b.number()]);
      x.put(
          "became",
          v.moves() ? v.field().label() : v.strikes() ? v.category() + " " + v.rule() : "text");
      x.put("text", b.text());
      x.put("at", b.container().toString());
    }
    return record.toString();
  }
}
