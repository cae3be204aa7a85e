package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Judge;
import io.github.cleancopy.block.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Says of each line on standard input what rules and voice make of it alone, and which cues they
 * found. Arguments: languages whose packs to use, none for all.
 */
final class TryLine {
  private TryLine() {}

  public static void main(String[] languages) throws IOException {
    RuleBook book = TryPacks.book(List.of(languages));
    RuleJudge judge = book.judge(null, List.of(ExamplePage.SITE));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        explain(line, judge, book.voice());
      }
    }
  }

  private static void explain(String line, RuleJudge judge, Judge voice) {
    Blocks judged = ExamplePage.of(line).blocks().judgedBy(judge).judgedBy(voice);
    Block block = judged.get(0);
    Verdict verdict = judged.verdict(0);
    System.out.println((verdict.strikes() ? "STRUCK " + verdict.rule() : "kept") + " | " + line);
    for (Cut cut : verdict.cuts()) {
      System.out.println(
          "  cut: " + block.text().substring(cut.start(), cut.end()) + " | " + cut.rule());
    }
    System.out.println("  cues: " + String.join(", ", judge.trace(judged, 0, null).cues()));
  }
}
