package io.github.cleancopy.block;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words that a page calls an element by, in class, id and the like. Immutable and thread-safe.
 *
 * <p>A page has hundreds of such sets, and nearly all that is asked of them is whether this or that
 * word is in it. So they are kept as hashes, with their places in what the page wrote; words are
 * made of them when somebody wants to see them.
 */
public final class NameSet extends AbstractSet<String> {
  // Utility-class frameworks write up to a hundred classes; beyond that it is no name any more.
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_WORDS = 80;

  // What a character does in a name.
  private static final byte SMALL = 0;
  private static final byte SEPARATOR = 1;
  private static final byte OTHER = 2;
  private static final byte UTILITY = 3;
  private static final byte[] KINDS = kinds();

  private static final NameSet NONE = new NameSet("", 0);

  private final String written;
  private int[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;

  /** As the contract of {@link Set#hashCode} has it. */
  private int sum;

  /** The bit of each hash, for nearly always the answer is that a word is not in it. */
  private long bits;

  // Few ask for these; whichever thread asks first, all work out the same.
  private @Nullable List<String> words;

  private NameSet(String written, int room) {
    this.written = written;
    hashes = new int[room];
    starts = new int[room];
    ends = new int[room];
  }

  /**
   * Lower case words, split at hyphens, underscores and case changes, and each name whole:
   * "articleBody" gives article, body, articlebody. Styles in disguise ("md:grid") give none.
   *
   * @param names one or more, with white space between them
   */
  public static NameSet reading(String names) {
    if (names.isEmpty()) {
      return NONE;
    }
    NameSet read = new NameSet(names, 8);
    int end = Math.min(names.length(), MOST_CHARS);
    for (int at = 0; at < end; at++) {
      at = read.addName(at, end);
    }
    return read;
  }

  /** Of words that are lower case already. */
  public static NameSet copyOf(Set<String> words) {
    if (words instanceof NameSet names) {
      return names;
    }
    NameSet copy = new NameSet(String.join(" ", words), words.size());
    int at = 0;
    for (String word : words) {
      copy.add(at, at + word.length(), word.hashCode());
      at += word.length() + 1;
    }
    return copy;
  }

  /** Adds the name that begins here; returns where it ends. */
  private int addName(int from, int end) {
    int whole = 0;
    int part = 0;
    int start = from;
    int i = from;
    for (; i < end && written.charAt(i) > ' '; i++) {
      char c = written.charAt(i);
      char lower = c;
      switch (kind(c)) {
        case SMALL -> part = part * 31 + c;
        case SEPARATOR -> {
          add(start, i, part);
          start = i + 1;
          part = 0;
        }
        case UTILITY -> {
          return endOfName(i, end);
        }
        default -> {
          lower = Character.toLowerCase(c);
          if (i > start && isCapital(c) && Character.isLowerCase(written.charAt(i - 1))) {
            add(start, i, part);
            start = i;
            part = 0;
          }
          part = part * 31 + lower;
        }
      }
      whole = whole * 31 + lower;
    }
    add(start, i, part);
    if (start > from) {
      add(from, i, whole);
    }
    return i;
  }

  private int endOfName(int from, int end) {
    int i = from;
    while (i < end && written.charAt(i) > ' ') {
      i++;
    }
    return i;
  }

  private void add(int from, int to, int hash) {
    if (from == to || size == MOST_WORDS || has(written, from, to, hash)) {
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    hashes[size] = hash;
    starts[size] = from;
    ends[size++] = to;
    sum += hash;
    bits |= bit(hash);
  }

  /** One of 64, by the lowest digits of the hash. */
  private static long bit(int hash) {
    return 1L << hash;
  }

  /** Whether the word in this part of a text, which has this hash, is in it. */
  private boolean has(String text, int from, int to, int hash) {
    if ((bits & bit(hash)) == 0) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (hashes[i] == hash && isWord(i, text, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int i, String text, int from, int to) {
    if (ends[i] - starts[i] != to - from) {
      return false;
    }
    int shift = starts[i] - from;
    for (int at = from; at < to; at++) {
      if (lower(written.charAt(at + shift)) != lower(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return kind(c) == OTHER ? Character.toLowerCase(c) : c;
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    "-_.".chars().forEach(c -> kinds[c] = SEPARATOR);
    Arrays.fill(kinds, 'A', 'Z' + 1, OTHER);
    // "md:grid", "w-1/2" and "[&>p]:mt-4" are styles written into the class, not what it is.
    ":/[(!*@".chars().forEach(c -> kinds[c] = UTILITY);
    return kinds;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  public int size() {
    return size;
  }

  /** What {@link String#hashCode} says of one of the words; which of them is first is not said. */
  public int hash(int word) {
    return hashes[word];
  }

  /** Whether one of the words, which has its hash, is this one. */
  public boolean is(int word, String text) {
    return isWord(word, text, 0, text.length());
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && has(text, 0, text.length(), text.hashCode());
  }

  /** Whether any of some words is in it. */
  public boolean hasAny(NameSet others) {
    for (int i = 0; i < size; i++) {
      if (others.has(written, starts[i], ends[i], hashes[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    List<String> known = words;
    if (known == null) {
      known = IntStream.range(0, size).mapToObj(this::word).toList();
      words = known;
    }
    return known.iterator();
  }

  private String word(int i) {
    StringBuilder word = new StringBuilder(ends[i] - starts[i]);
    for (int at = starts[i]; at < ends[i]; at++) {
      word.append(lower(written.charAt(at)));
    }
    return word.toString();
  }

  /** Theirs is the same, but costs more. */
  @Override
  public int hashCode() {
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this || super.equals(other);
  }
}
