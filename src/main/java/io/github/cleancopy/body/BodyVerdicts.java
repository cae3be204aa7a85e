package io.github.cleancopy.body;

import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every id that the body finder files a block under, for whoever reads one in a record. */
public final class BodyVerdicts {
  private BodyVerdicts() {}

  /** What each id says of its block. */
  public static SortedMap<String, String> reasons() {
    SortedMap<String, String> reasons = new TreeMap<>();
    for (Outside outside : Outside.values()) {
      reasons.put(outside.rule(), outside.reason());
    }
    for (DumpOutside outside : DumpOutside.values()) {
      reasons.put(outside.rule(), outside.reason());
    }
    for (Field field : Field.values()) {
      add(PageJudge.move(field), reasons);
    }
    for (Field field : DumpFields.ALL) {
      add(DumpFinder.move(field), reasons);
    }
    return reasons;
  }

  private static void add(Verdict verdict, SortedMap<String, String> reasons) {
    reasons.put(verdict.rule(), verdict.reason());
  }
}
