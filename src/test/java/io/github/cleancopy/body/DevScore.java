package io.github.cleancopy.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scorer's measures for one page, for a fast loop while training. */
record DevScore(
    double precision,
    double recall,
    double wordF1,
    double shingleP,
    double shingleR,
    boolean exact) {

  static DevScore of(String said, String gold) {
    List<String> a = tokens(said.toLowerCase(Locale.ROOT), false);
    List<String> b = tokens(gold.toLowerCase(Locale.ROOT), false);
    double both = common(count(a), count(b));
    double p = a.isEmpty() ? 0 : both / a.size();
    double r = b.isEmpty() ? 0 : both / b.size();
    List<String> x = tokens(said, true);
    List<String> y = tokens(gold, true);
    List<String> xs = shingles(x);
    List<String> ys = shingles(y);
    double tp = common(count(xs), count(ys));
    return new DevScore(
        p,
        r,
        f1(p, r),
        xs.isEmpty() ? 0 : tp / xs.size(),
        ys.isEmpty() ? 0 : tp / ys.size(),
        x.equals(y));
  }

  static double f1(double p, double r) {
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }

  private static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> bag = new HashMap<>();
    words.forEach(w -> bag.merge(w, 1, Integer::sum));
    return bag;
  }

  private static double common(Map<String, Integer> a, Map<String, Integer> b) {
    double both = 0;
    for (Map.Entry<String, Integer> e : a.entrySet()) {
      both += Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0));
    }
    return both;
  }

  private static List<String> shingles(List<String> tokens) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < Math.max(tokens.isEmpty() ? 0 : 1, tokens.size() - 3); i++) {
      out.add(String.join("\u0001", tokens.subList(i, Math.min(i + 4, tokens.size()))));
    }
    return out;
  }

  private static List<String> tokens(String text, boolean cjkAlone) {
    List<String> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean word = Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
      boolean alone = word && cjkAlone && io.github.cleancopy.text.Text.isIdeograph(c);
      if (start >= 0 && (!word || alone)) {
        out.add(text.substring(start, i));
        start = -1;
      }
      if (alone) {
        out.add(text.substring(i, i + 1));
      } else if (word && start < 0) {
        start = i;
      }
    }
    return out;
  }
}
