package io.github.cleancopy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commonest words of many languages, with how much each speaks for which of them. */
final class StopWords {
  /** Zipf's law: the first word of a line is about 6 % of running text, the 40th 0.4 %. */
  private static final double FIRST_WORD_SHARE = 0.06;

  private static final double RANK_OF_HALF = 3;

  /** The share of running text that a word has in a language whose line lacks it. */
  private static final double SHARE_ELSEWHERE = 0.0004;

  private final List<String> languages;

  /** Open addressing by {@link #hash}: a look-up makes no string. Four places for each word. */
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
      int place = hash(evidence.word(), 0, evidence.word().length());
      while (table[place & (table.length - 1)] != null) {
        place++;
      }
      table[place & (table.length - 1)] = evidence;
    }
  }

  private static int hash(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash ^ (hash >>> 15);
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
    Count count = new Count(languages);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Text.isWordChar(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        count.add(evidenceOf(text, start, i));
        start = -1;
      }
    }
    return count;
  }

  private @Nullable Evidence evidenceOf(CharSequence text, int start, int end) {
    if (end - start > longest) {
      return null;
    }
    int place = hash(text, start, end);
    Evidence found = table[place & (table.length - 1)];
    while (found != null && !isSame(found.word(), text, start, end)) {
      place++;
      found = table[place & (table.length - 1)];
    }
    return found;
  }

  private static boolean isSame(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Character.toLowerCase(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  /** How the words of one text speak for each language. */
  static final class Count {
    private final List<String> languages;
    private final double[] scores;
    private final int[] hits;
    private final Set<Evidence> heard = Collections.newSetFromMap(new IdentityHashMap<>());
    private int words;

    private Count(List<String> languages) {
      this.languages = languages;
      this.scores = new double[languages.size()];
      this.hits = new int[languages.size()];
    }

    private void add(@Nullable Evidence evidence) {
      words++;
      if (evidence == null) {
        return;
      }
      heard.add(evidence);
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
      return (int) heard.stream().filter(evidence -> evidence.speaksFor(index)).count();
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
