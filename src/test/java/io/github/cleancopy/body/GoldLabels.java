package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the blocks that a gold text tells: a monotone alignment, so that the word "Home" in a menu
 * is not taken for the word in the story. A block is body when most of its runs of four words are
 * in the gold text, at a place in order with its neighbours.
 */
final class GoldLabels {
  private static final int MOST_PLACES = 8;
  private static final int SHORT = 4;

  private final int[] gold;
  private final boolean[] lineStart;
  private final boolean[] lineEnd;
  private final Map<Integer, List<Integer>> places = new HashMap<>();
  private final boolean[] covered;

  private record Candidate(int block, int place, int length, int weight) {}

  private GoldLabels(String text) {
    List<int[]> lines = new ArrayList<>();
    int total = 0;
    for (String line : text.split("\n")) {
      int[] words = TextTraits.of(line).words;
      lines.add(words);
      total += words.length;
    }
    gold = new int[total];
    lineStart = new boolean[total + 1];
    lineEnd = new boolean[total + 1];
    covered = new boolean[total];
    int at = 0;
    for (int[] line : lines) {
      lineStart[at] = true;
      System.arraycopy(line, 0, gold, at, line.length);
      at += line.length;
      lineEnd[at] = true;
    }
    for (int i = 0; i < total; i++) {
      int key = i + SHORT <= total ? Shingles.at(Arrays.copyOfRange(gold, i, i + SHORT), 0) : 0;
      places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
  }

  static boolean[] of(List<Block> blocks, TextTraits[] traits, String text) {
    return new GoldLabels(text).label(blocks, traits);
  }

  private boolean[] label(List<Block> blocks, TextTraits[] traits) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      candidates.addAll(candidates(i, traits[i].words));
    }
    boolean[] labels = new boolean[blocks.size()];
    for (Candidate c : chain(candidates)) {
      labels[c.block] = coverage(traits[c.block].words, false) >= 0.5;
      if (labels[c.block]) {
        Arrays.fill(covered, c.place, Math.min(covered.length, c.place + c.length), true);
        cover(traits[c.block].words);
      }
    }
    for (int i = 0; i < labels.length; i++) {
      int[] words = traits[i].words;
      if (!labels[i] && words.length >= 8 && coverage(words, true) >= 0.7) {
        labels[i] = true;
        cover(words);
      }
    }
    return labels;
  }

  /** Share of a text's runs that the gold text has, or has where nothing was matched yet. */
  private double coverage(int[] words, boolean fresh) {
    if (words.length < SHORT) {
      return 1;
    }
    int found = 0;
    int count = Shingles.count(words);
    for (int i = 0; i < count; i++) {
      for (int p : places.getOrDefault(Shingles.at(words, i), List.of())) {
        if (!fresh || !covered[p]) {
          found++;
          break;
        }
      }
    }
    return (double) found / count;
  }

  private void cover(int[] words) {
    for (int i = 0; i < Shingles.count(words) && words.length >= SHORT; i++) {
      List<Integer> at = places.getOrDefault(Shingles.at(words, i), List.of());
      if (at.size() == 1) {
        covered[at.get(0)] = true;
      }
    }
  }

  private List<Candidate> candidates(int block, int[] words) {
    if (words.length == 0) {
      return List.of();
    }
    if (words.length < SHORT) {
      return shortCandidates(block, words);
    }
    Map<Integer, Integer> votes = new HashMap<>();
    for (int i = 0; i + SHORT <= words.length; i++) {
      List<Integer> found = places.getOrDefault(Shingles.at(words, i), List.of());
      for (int p : found.subList(0, Math.min(MOST_PLACES, found.size()))) {
        votes.merge(p - i, 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(3)
        .map(e -> new Candidate(block, Math.max(0, e.getKey()), words.length, 2 * e.getValue()))
        .toList();
  }

  private List<Candidate> shortCandidates(int block, int[] words) {
    List<Candidate> found = new ArrayList<>();
    for (int p = 0; p + words.length <= gold.length && found.size() < 30; p++) {
      if (lineStart[p]
          && Arrays.equals(gold, p, p + words.length, words, 0, words.length)
          && lineEnd[p + words.length]) {
        found.add(new Candidate(block, p, words.length, 1));
      }
    }
    return found;
  }

  /** The heaviest chain of candidates in which blocks and places both rise. */
  private static List<Candidate> chain(List<Candidate> all) {
    int n = all.size();
    int[] best = new int[n];
    int[] before = new int[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      Candidate c = all.get(i);
      best[i] = c.weight;
      before[i] = -1;
      for (int j = Math.max(0, i - 4000); j < i; j++) {
        Candidate d = all.get(j);
        if (d.block < c.block
            && d.place + d.length <= c.place + Math.min(3, d.length / 4)
            && best[j] + c.weight > best[i]) {
          best[i] = best[j] + c.weight;
          before[i] = j;
        }
      }
      last = last < 0 || best[i] > best[last] ? i : last;
    }
    List<Candidate> chain = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      chain.add(0, all.get(i));
    }
    return chain;
  }
}
