package io.github.cleancopy.body;

import io.github.cleancopy.block.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A sum of shallow decision trees over named features: boosted trees for log-odds (Friedman,
 * "Greedy function approximation", 2001), trained offline by {@code ForestTrainer} in the tests and
 * stored as a text resource. Immutable and thread-safe.
 *
 * <p>Every node carries the value that its side of the data had at training, so that a score can be
 * laid at the door of the features on the way to the leaf ({@link #reasons}).
 *
 * <pre>
 * # comment
 * features words end-mark
 * base -1.25
 * tree
 * split words 7.5 0.0
 * leaf -0.31
 * leaf 0.28
 * </pre>
 *
 * Nodes stand in preorder: a split (feature, threshold, value) is followed by the side below the
 * threshold, then by the other. A missing feature is {@code NaN} and goes to the other side.
 */
final class Model {
  private static final int LEAF = -1;

  private static final int THRESHOLD = 1;
  private static final int OTHERWISE = 2;
  private static final int VALUE = 3;
  private static final int WIDTH = 4;

  private final List<String> features;
  private final double base;
  private final int[] roots;

  /**
   * Four numbers a node, side by side so that a step down a tree touches one line of the cache:
   * feature, threshold, the node for the other side, and value; floats as their bits.
   */
  private final int[] nodes;

  private final LeafMasks masks;

  private Model(Reader read) {
    features = List.copyOf(read.features);
    base = read.base;
    roots = read.roots.stream().mapToInt(root -> root * WIDTH).toArray();
    nodes = new int[read.feature.size() * WIDTH];
    for (int i = 0; i < read.feature.size(); i++) {
      nodes[i * WIDTH] = read.feature.get(i);
      nodes[i * WIDTH + THRESHOLD] = Float.floatToRawIntBits(read.threshold.get(i));
      nodes[i * WIDTH + OTHERWISE] = read.otherwise.get(i) * WIDTH;
      nodes[i * WIDTH + VALUE] = Float.floatToRawIntBits(read.value.get(i));
    }
    masks = new LeafMasks(roots.length, read.feature.size());
    for (int root : roots) {
      addMasks(root);
      masks.endTree();
    }
  }

  /** Returns which leaf is the leftmost at or below a node. */
  private int addMasks(int node) {
    if (nodes[node] == LEAF) {
      return masks.addLeaf(value(node));
    }
    int first = addMasks(node + WIDTH);
    masks.addSplit(nodes[node], threshold(node), first);
    addMasks(nodes[node + OTHERWISE]);
    return first;
  }

  /**
   * @param resource beside this class
   * @param expected the features in the order the caller fills them in
   * @throws IllegalStateException if the resource is missing, damaged, or made for other features
   */
  static Model load(String resource, List<String> expected) {
    try (InputStream in = Model.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      Model model = parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (!model.features.equals(expected)) {
        throw new IllegalStateException(
            resource + " was trained on " + model.features + ", not on " + expected);
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Model parse(String name, String text) {
    return new Model(new Reader(name, text));
  }

  List<String> features() {
    return features;
  }

  /** Log-odds: above 0 means rather yes than no. */
  double score(float[] of) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (nodes[node] != LEAF) {
        node = next(node, of);
      }
      sum += value(node);
    }
    return sum;
  }

  /** The scores of all rows of a table. */
  double[] scores(FeatureTable of) {
    return masks.scores(of, base);
  }

  private int next(int node, float[] of) {
    return of[nodes[node]] < threshold(node) ? node + WIDTH : nodes[node + OTHERWISE];
  }

  private float threshold(int node) {
    return Float.intBitsToFloat(nodes[node + THRESHOLD]);
  }

  private float value(int node) {
    return Float.intBitsToFloat(nodes[node + VALUE]);
  }

  /**
   * The features that moved the score most in the direction it took, with their values: "words=3",
   * strongest first. Worked out when asked for; the array must not change until then.
   */
  Evidence reasons(float[] of, int most) {
    return () -> strongest(of, most);
  }

  /** The same of a row of a table. */
  Evidence reasons(FeatureTable of, int row, int most) {
    return () -> strongest(of.row(row), most);
  }

  private List<String> strongest(float[] of, int most) {
    double[] share = shares(of);
    double sign = Math.signum(score(of));
    return IntStream.range(0, share.length)
        .filter(f -> share[f] * sign > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(share[b] * sign, share[a] * sign))
        .limit(most)
        .map(f -> features.get(f) + "=" + plain(of[f]))
        .toList();
  }

  /** How much each feature added to the score: the steps in value on the way down each tree. */
  private double[] shares(float[] of) {
    double[] share = new double[features.size()];
    for (int root : roots) {
      int node = root;
      while (nodes[node] != LEAF) {
        int next = next(node, of);
        share[nodes[node]] += value(next) - value(node);
        node = next;
      }
    }
    return share;
  }

  private static String plain(float value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Reads the resource; lists grow while it does. */
  private static final class Reader {
    final List<String> features = new ArrayList<>();
    final List<Integer> roots = new ArrayList<>();
    final List<Integer> feature = new ArrayList<>();
    final List<Float> threshold = new ArrayList<>();
    final List<Integer> otherwise = new ArrayList<>();
    final List<Float> value = new ArrayList<>();
    double base;
    private final String name;
    private final BufferedReader lines;
    private int lineNumber;

    Reader(String name, String text) {
      this.name = name;
      this.lines =
          new BufferedReader(
              new InputStreamReader(
                  new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                  StandardCharsets.UTF_8));
      for (String[] words = next(); words.length > 0; words = next()) {
        line(words);
      }
    }

    private void line(String[] words) {
      switch (words[0]) {
        case "features" -> features.addAll(List.of(words).subList(1, words.length));
        case "base" -> base = Double.parseDouble(words[1]);
        case "tree" -> {
          roots.add(feature.size());
          node(next());
        }
        default -> throw broken("'features', 'base' or 'tree'", words);
      }
    }

    private void node(String[] words) {
      int node = feature.size();
      if (words.length == 2 && words[0].equals("leaf")) {
        add(LEAF, 0, words[1]);
      } else if (words.length == 4 && words[0].equals("split") && features.contains(words[1])) {
        add(features.indexOf(words[1]), Float.parseFloat(words[2]), words[3]);
        node(next());
        otherwise.set(node, feature.size());
        node(next());
      } else {
        throw broken("'split <feature> <threshold> <value>' or 'leaf <value>'", words);
      }
    }

    private void add(int feature, float threshold, String value) {
      this.feature.add(feature);
      this.threshold.add(threshold);
      this.otherwise.add(LEAF);
      this.value.add(Float.parseFloat(value));
    }

    /** The words of the next line that says something; none at the end. */
    private String[] next() {
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          lineNumber++;
          String said = line.strip();
          if (!said.isEmpty() && said.charAt(0) != '#') {
            return said.split(" ");
          }
        }
        return new String[0];
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private IllegalStateException broken(String expected, String[] found) {
      return new IllegalStateException(
          name + ":" + lineNumber + ": expected " + expected + ", found " + List.of(found));
    }
  }
}
