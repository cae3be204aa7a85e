package io.github.cleancopy.furniture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how much a text sounds like a site that speaks to its reader, and not like a reporter: a
 * sum of weights over {@link Grams}, by logistic regression; trained offline by {@code TrainVoice}
 * in the tests. Immutable and thread-safe.
 *
 * <p>The resource is binary, numbers as {@link java.io.DataOutput} writes them: a mark, the number
 * of categories and their names (length, then UTF-8), the bias (double), the worth of one unit of a
 * weight (float), the number of grams, and of each its hash (int), weight (byte) and category
 * (byte, -1 for none).
 */
final class VoiceModel {
  /** What one gram says: its weight in log-odds, and the category in which it is mostly said. */
  record Gram(int hash, float weight, int category) {}

  static final String RESOURCE = "voice.bin";

  /** Knows no text for furniture. */
  static final VoiceModel MUTE = new VoiceModel(List.of(), Double.NEGATIVE_INFINITY, List.of());

  private static final int MARK = 0x564F4943;
  private static final int NONE = -1;

  private final List<String> categories;
  private final double bias;

  /** An open hash table: a gram stands where its hash points, or after it. */
  private final int[] hashes;

  private final float[] weights;
  private final byte[] kinds;
  private final int mask;

  /**
   * @param grams no hash twice, none of weight 0
   */
  VoiceModel(List<String> categories, double bias, List<Gram> grams) {
    this.categories = List.copyOf(categories);
    this.bias = bias;
    int size = Integer.highestOneBit(grams.size() + 1) * 4;
    hashes = new int[size];
    weights = new float[size];
    kinds = new byte[size];
    mask = size - 1;
    for (Gram gram : grams) {
      int at = gram.hash & mask;
      while (weights[at] != 0) {
        at = at + 1 & mask;
      }
      hashes[at] = gram.hash;
      weights[at] = gram.weight;
      kinds[at] = (byte) gram.category;
    }
  }

  static VoiceModel standard() {
    return Standard.MODEL;
  }

  /** Loaded when first asked for. */
  private static final class Standard {
    static final VoiceModel MODEL = load();

    private static VoiceModel load() {
      try (InputStream in = VoiceModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("no resource " + RESOURCE);
        }
        return read(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if these are not the bytes of a model
   * @throws java.nio.BufferUnderflowException if they end too early
   */
  static VoiceModel read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != MARK) {
      throw new IllegalArgumentException("not the model of a voice");
    }
    List<String> categories = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      byte[] name = new byte[in.getInt()];
      in.get(name);
      categories.add(new String(name, StandardCharsets.UTF_8));
    }
    double bias = in.getDouble();
    float unit = in.getFloat();
    List<Gram> grams = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      grams.add(new Gram(in.getInt(), in.get() * unit, in.get()));
    }
    return new VoiceModel(categories, bias, grams);
  }

  /** The bytes of a model with these grams; weights lose what is finer than a unit. */
  static byte[] write(List<String> categories, double bias, float unit, List<Gram> grams)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MARK);
    out.writeInt(categories.size());
    for (String category : categories) {
      byte[] name = category.getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
    }
    out.writeDouble(bias);
    out.writeFloat(unit);
    out.writeInt(grams.size());
    for (Gram gram : grams) {
      out.writeInt(gram.hash);
      out.writeByte(Math.max(-127, Math.min(127, Math.round(gram.weight / unit))));
      out.writeByte(gram.category);
    }
    return bytes.toByteArray();
  }

  /** Log-odds: above 0 means rather the site's voice than a reporter's. */
  double score(String text) {
    Sum sum = new Sum();
    Grams.read(text, sum);
    return bias + sum.weights / Math.sqrt(sum.grams);
  }

  /** What the text is most like, if it is furniture. */
  String category(String text) {
    double[] shares = new double[categories.size()];
    Grams.read(
        text,
        (hash, start, end) -> {
          int at = find(hash);
          if (at != NONE && kinds[at] != NONE) {
            shares[kinds[at]] += Math.max(0, weights[at]);
          }
        });
    int most = 0;
    for (int i = 1; i < shares.length; i++) {
      most = shares[i] > shares[most] ? i : most;
    }
    return categories.get(most);
  }

  /** The words that speak most for the site's voice, strongest first. */
  List<String> telling(String text, int most) {
    Map<String, Double> said = new HashMap<>();
    Grams.read(
        text,
        (hash, start, end) -> {
          int at = find(hash);
          if (at != NONE && weights[at] > 0) {
            said.merge(text.substring(start, end), (double) weights[at], Double::sum);
          }
        });
    return said.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private int find(int hash) {
    int at = hash & mask;
    while (weights[at] != 0) {
      if (hashes[at] == hash) {
        return at;
      }
      at = at + 1 & mask;
    }
    return NONE;
  }

  private final class Sum implements Grams.Sink {
    double weights;
    int grams;

    @Override
    public void gram(int hash, int start, int end) {
      int at = find(hash);
      weights += at == NONE ? 0 : VoiceModel.this.weights[at];
      grams++;
    }
  }
}
