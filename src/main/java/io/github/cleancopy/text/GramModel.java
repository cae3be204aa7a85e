package io.github.cleancopy.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much a text sounds like one kind of text and not like another, say a site that speaks
 * to its reader and not a reporter: a sum of weights over {@link Grams}, and if it was taught to
 * over pairs of {@link Meanings}, by logistic regression; trained offline by {@code GramTrainer} in
 * the tests. Immutable and thread-safe.
 *
 * <p>The resource is binary, numbers as {@link java.io.DataOutput} writes them: a mark, the worth
 * of meanings (float), the number of categories and their names (length, then UTF-8), the bias
 * (double), the worth of one unit of a weight (float), then {@link Packed} the number of grams and
 * of each how much larger its hash is than the one before, its weight and its category (bytes, -1
 * for none); pairs of meanings stand among the grams.
 */
public final class GramModel {
  /** What one gram says: its weight in units, and the category in which it is mostly said. */
  record Gram(int hash, byte weight, byte category) {}

  /** Takes no text for one of its kind. */
  public static final GramModel MUTE = new GramModel(0, List.of(), Double.NEGATIVE_INFINITY, 1, 0);

  /** "VOIN", for the site's voice was the first to be told so. */
  private static final int MARK = 0x564F494E;

  /**
   * Of fewer pairs of meanings none counts more than of so many: two known words must not decide.
   */
  static final int FEWEST_PAIRS = 6;

  /**
   * Log-odds, by the grams alone. Most of the reporters' paragraphs are below, and what they mean
   * is not asked: of 101 appeals and notices that no rule knows, none is heard less for it.
   */
  private static final double SETTLED = -1;

  private static final int NONE = -1;
  private static final int FEWEST_BITS = 16;

  private final float meanings;
  private final List<String> categories;
  private final double bias;

  /**
   * An open hash table: a gram stands where the upper bits of its hash point, or after it. In one
   * number are the lower three bytes of the hash and the weight in units, so that a look-up touches
   * one line of the cache; 0 where there is none.
   */
  private final int[] grams;

  private final byte[] kinds;
  private final int shift;
  private final float unit;

  /**
   * @param meanings what all pairs of meanings count against all grams, 0 if they are not asked
   * @param unit what a weight of 1 adds to the log-odds
   * @param count of the grams that are to come
   */
  private GramModel(float meanings, List<String> categories, double bias, float unit, int count) {
    this.meanings = meanings;
    this.categories = List.copyOf(categories);
    this.bias = bias;
    this.unit = unit;
    // Half full at most. Two hashes that differ in the upper byte alone are far from each other.
    int bits = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(count) + 1);
    shift = Integer.SIZE - bits;
    grams = new int[1 << bits];
    kinds = new byte[1 << bits];
  }

  /** Takes a gram; no hash twice. */
  private void put(int hash, byte weight, byte category) {
    if (weight != 0) {
      int at = hash >>> shift;
      while (grams[at] != 0) {
        at = next(at);
      }
      grams[at] = hash << Byte.SIZE | weight & 0xFF;
      kinds[at] = category;
    }
  }

  private int next(int at) {
    return at + 1 & grams.length - 1;
  }

  /**
   * @param resource beside that class
   * @throws IllegalStateException if there is none
   */
  public static GramModel load(Class<?> beside, String resource) {
    byte[] bytes = Resources.bytes(beside, resource);
    if (bytes == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    return read(bytes);
  }

  /**
   * @throws IllegalArgumentException if these are not the bytes of a model, or not all of them
   */
  public static GramModel read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != MARK) {
      throw new IllegalArgumentException("not a model over pieces of words");
    }
    float meanings = in.getFloat();
    List<String> categories = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      byte[] name = new byte[in.getInt()];
      in.get(name);
      categories.add(new String(name, StandardCharsets.UTF_8));
    }
    double bias = in.getDouble();
    float unit = in.getFloat();
    Packed.Reader grams = new Packed.Reader(in);
    int count = grams.number();
    GramModel model = new GramModel(meanings, categories, bias, unit, count);
    int hash = 0;
    for (int left = count; left > 0; left--) {
      hash += grams.number();
      model.put(hash, grams.oneByte(), grams.oneByte());
    }
    return model;
  }

  /** The bytes of a model with these grams, for {@code GramTrainer}. */
  static byte[] write(
      float meanings, List<String> categories, double bias, float unit, List<Gram> grams)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MARK);
    out.writeFloat(meanings);
    out.writeInt(categories.size());
    for (String category : categories) {
      byte[] name = category.getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
    }
    out.writeDouble(bias);
    out.writeFloat(unit);
    Packed.Writer packed = new Packed.Writer();
    packed.write(grams.size());
    int last = 0;
    for (Gram gram : grams) {
      packed.write(gram.hash - last);
      packed.write(gram.weight);
      packed.write(gram.category);
      last = gram.hash;
    }
    packed.writeTo(out);
    return bytes.toByteArray();
  }

  /** Log-odds: above 0 means rather of its kind than not. */
  public double score(String text) {
    double log = scoreOfLetters(text);
    return meanings == 0 || log < SETTLED ? log : log + meant(text);
  }

  /** The same for somebody who does not know what the words mean. */
  public double scoreOfLetters(String text) {
    Hashes said = new Hashes();
    Grams.read(text, said);
    return bias + unit * weight(said.hashes, said.size) / Math.sqrt(said.size);
  }

  private double meant(String text) {
    Hashes pairs = new Hashes();
    Meanings.standard().pairs(text, pairs::add);
    int count = Math.max(FEWEST_PAIRS, pairs.size);
    return meanings * unit * weight(pairs.hashes, pairs.size) / Math.sqrt(count);
  }

  /**
   * All places are looked at before any is judged: the table is large, and so the waits overlap.
   */
  private int weight(int[] hashes, int size) {
    int[] first = new int[size];
    for (int i = 0; i < first.length; i++) {
      first[i] = grams[hashes[i] >>> shift];
    }
    int weight = 0;
    for (int i = 0; i < first.length; i++) {
      weight += isOf(hashes[i], first[i]) ? (byte) first[i] : weightAfter(hashes[i]);
    }
    return weight;
  }

  private int weightAfter(int hash) {
    int at = find(hash);
    return at == NONE ? 0 : (byte) grams[at];
  }

  /** The categories that {@link #category} can answer: those in which some gram is mostly said. */
  public List<String> categories() {
    boolean[] told = new boolean[categories.size()];
    for (int at = 0; at < grams.length; at++) {
      if (grams[at] != 0 && kinds[at] != NONE && (byte) grams[at] > 0) {
        told[kinds[at]] = true;
      }
    }
    return IntStream.range(0, told.length).filter(i -> told[i]).mapToObj(categories::get).toList();
  }

  /** The category that the text is most like, if it is of its kind; null if nothing in it tells. */
  public @Nullable String category(String text) {
    double[] shares = new double[categories.size()];
    Grams.read(text, (hash, start, end) -> share(hash, shares));
    if (meanings > 0) {
      Meanings.standard().pairs(text, hash -> share(hash, shares));
    }
    int most = 0;
    for (int i = 1; i < shares.length; i++) {
      most = shares[i] > shares[most] ? i : most;
    }
    return most < shares.length && shares[most] > 0 ? categories.get(most) : null;
  }

  private void share(int hash, double[] shares) {
    int at = find(hash);
    if (at != NONE && kinds[at] != NONE) {
      shares[kinds[at]] += Math.max(0, (byte) grams[at]);
    }
  }

  /**
   * The words that speak most for its being of the kind, by their letters and by what they mean,
   * strongest first.
   */
  public List<String> telling(String text, int most) {
    Hashes all = new Hashes();
    Grams.read(text, all);
    double share = 1 / Math.sqrt(all.size);
    Map<String, Double> said = tellingMeanings(text);
    Grams.read(
        text,
        (hash, start, end) -> add(said, text.substring(start, end), share * weightAfter(hash)));
    return strongest(said, most);
  }

  /** The words that speak most for it by what they mean, whatever their letters. */
  public List<String> tellingByMeaning(String text, int most) {
    return strongest(tellingMeanings(text), most);
  }

  /** What each word adds by its meaning, alone and beside each of the others. */
  private Map<String, Double> tellingMeanings(String text) {
    Map<String, Double> said = new HashMap<>();
    if (meanings > 0) {
      MeaningReader reader = Meanings.standard().read(text);
      int[] found = reader.meanings();
      int pairs = found.length * (found.length + 1) / 2;
      double half = meanings / Math.sqrt(Math.max(FEWEST_PAIRS, pairs)) / 2;
      for (int i = 0; i < found.length; i++) {
        for (int j = i; j < found.length; j++) {
          double weight = half * weightAfter(Meanings.pair(found[i], found[j]));
          add(said, reader.said(i), weight);
          add(said, reader.said(j), weight);
        }
      }
    }
    return said;
  }

  private static void add(Map<String, Double> said, String word, double weight) {
    if (weight > 0) {
      said.merge(word, weight, Double::sum);
    }
  }

  private static List<String> strongest(Map<String, Double> said, int most) {
    return said.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private int find(int hash) {
    int at = hash >>> shift;
    while (grams[at] != 0) {
      if (isOf(hash, grams[at])) {
        return at;
      }
      at = next(at);
    }
    return NONE;
  }

  /** Whether what stands in the table is of the gram with this hash. */
  private static boolean isOf(int hash, int gram) {
    return (gram ^ hash << Byte.SIZE) >>> Byte.SIZE == 0;
  }

  private static final class Hashes implements Grams.Sink {
    private static final int START = 64;

    int[] hashes = new int[START];
    int size;

    @Override
    public void gram(int hash, int start, int end) {
      add(hash);
    }

    void add(int hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash;
    }
  }
}
