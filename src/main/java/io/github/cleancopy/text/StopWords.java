package io.github.cleancopy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commonest words of many languages, with how much each speaks for which of them. */
final class StopWords {
  /** Zipf's law: the first word of a line is about 6 % of running text, the 40th 0.4 %. */
  private static final double FIRST_WORD_SHARE = 0.06;

  private static final double RANK_OF_HALF = 3;

  /** The share of running text that a word has in a language whose line lacks it. */
  private static final double SHARE_ELSEWHERE = 0.0004;

  private final List<String> languages;

  /** Open addressing by hash: a look-up makes no string. Four places for each word. */
  private final @Nullable Evidence[] table;

  private final int longest;

  /** What one word says: for which languages it speaks, and how much. */
  private record Evidence(String word, int[] languages, double[] weights) {
    boolean speaksFor(int language) {
      return Arrays.binarySearch(languages, language) >= 0;
    }
  }

  private StopWords(List<String> languages, List<Evidence> words) {
    this.languages = languages;
    this.table = new Evidence[Integer.highestOneBit(words.size()) * 4];
    this.longest = words.stream().mapToInt(evidence -> evidence.word().length()).max().orElse(0);
    for (Evidence evidence : words) {
      int place = place(evidence.word().hashCode());
      while (table[place] != null) {
        place = next(place);
      }
      table[place] = evidence;
    }
  }

  private static final class Holder {
    static final StopWords STANDARD = read("stop-words.txt");
  }

  static StopWords standard() {
    return Holder.STANDARD;
  }

  private static StopWords read(String resource) {
    List<String> languages = new ArrayList<>();
    Map<String, Map<Integer, Double>> weights = new HashMap<>();
    for (String line : Resources.lines(resource)) {
      String language = LanguageGuess.primary(line.substring(0, line.indexOf(':')));
      if (language != null && !languages.contains(language)) {
        languages.add(language);
      }
      String[] words = line.substring(line.indexOf(':') + 1).strip().split(" ");
      for (int rank = 0; rank < words.length; rank++) {
        weights
            .computeIfAbsent(words[rank], word -> new HashMap<>())
            .merge(languages.indexOf(language), weight(rank), Math::max);
      }
    }
    List<Evidence> words = new ArrayList<>();
    weights.forEach((word, byLanguage) -> words.add(packed(word, byLanguage)));
    return new StopWords(List.copyOf(languages), words);
  }

  private static double weight(int rank) {
    return Math.log(FIRST_WORD_SHARE / (1 + rank / RANK_OF_HALF) / SHARE_ELSEWHERE);
  }

  private static Evidence packed(String word, Map<Integer, Double> byLanguage) {
    int[] languages = byLanguage.keySet().stream().mapToInt(i -> i).sorted().toArray();
    double[] weights = Arrays.stream(languages).mapToDouble(byLanguage::get).toArray();
    return new Evidence(word, languages, weights);
  }

  boolean knows(String language) {
    return languages.contains(language);
  }

  Count count(CharSequence text) {
    Count count = new Count();
    char[] word = new char[longest];
    int length = 0;
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Text.isWordChar(c)) {
        char lower = Character.toLowerCase(c);
        hash = hash * 31 + lower; // as String.hashCode
        if (length < longest) {
          word[length] = lower;
        }
        length++;
      } else if (length > 0) {
        count.add(find(word, length, hash));
        length = 0;
        hash = 0;
      }
    }
    if (length > 0) {
      count.add(find(word, length, hash));
    }
    return count;
  }

  /** The place of the word, lower case, with this hash; -1 where it is none of ours. */
  private int find(char[] word, int length, int hash) {
    if (length > longest) {
      return -1;
    }
    int place = place(hash);
    Evidence found = table[place];
    while (found != null && !isSame(found.word(), word, length)) {
      place = next(place);
      found = table[place];
    }
    return found == null ? -1 : place;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (table.length - 1);
  }

  private static boolean isSame(String one, char[] other, int length) {
    if (one.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other[i]) {
        return false;
      }
    }
    return true;
  }

  /** How the words of one text speak for each language. */
  final class Count {
    private final double[] scores = new double[languages.size()];
    private final int[] hits = new int[languages.size()];

    /** The places of the words that spoke for any. */
    private final BitSet heard = new BitSet();

    private int words;

    private Count() {}

    /**
     * @param place of the word, or -1
     */
    private void add(int place) {
      words++;
      Evidence evidence = place < 0 ? null : table[place];
      if (evidence == null) {
        return;
      }
      heard.set(place);
      for (int i = 0; i < evidence.languages().length; i++) {
        scores[evidence.languages()[i]] += evidence.weights()[i];
        hits[evidence.languages()[i]]++;
      }
    }

    int words() {
      return words;
    }

    int hits(String language) {
      return hits[languages.indexOf(language)];
    }

    /** Different stop words of the language that the text has. */
    int differentHits(String language) {
      int index = languages.indexOf(language);
      int different = 0;
      for (int place = heard.nextSetBit(0); place >= 0; place = heard.nextSetBit(place + 1)) {
        Evidence evidence = table[place];
        different += evidence != null && evidence.speaksFor(index) ? 1 : 0;
      }
      return different;
    }

    /** The language most of the words speak for, or null where no word speaks for any. */
    @Nullable String best() {
      int best = bestBut(-1);
      return scores[best] == 0 ? null : languages.get(best);
    }

    /** Log-odds of a language against another. */
    double lead(String language, String other) {
      return scores[languages.indexOf(language)] - scores[languages.indexOf(other)];
    }

    /** Log-odds of the best language against the next. */
    double lead(String best) {
      int first = languages.indexOf(best);
      return scores[first] - scores[bestBut(first)];
    }

    private int bestBut(int excluded) {
      int best = excluded == 0 ? 1 : 0;
      for (int i = 0; i < scores.length; i++) {
        if (i != excluded && scores[i] > scores[best]) {
          best = i;
        }
      }
      return best;
    }
  }
}
