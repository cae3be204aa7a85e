package io.github.cleancopy.body;

import java.util.Arrays;
import java.util.List;

/**
 * How much the blocks of a page have in common with what it declares of itself: titles, summary and
 * authors. Every word of a block is looked up once, and most blocks have none that is wanted.
 */
final class Likeness {
  /** Longer blocks are no headline, no standfirst, no byline. */
  private static final int HEADLINE_WORDS = 60;

  private static final int STANDFIRST_WORDS = 150;
  private static final int BYLINE_WORDS = 40;

  private static final int MOST_TITLES = 5;
  private static final int MOST_AUTHORS = 20;

  /** The places of summary and authors among the texts, after the titles. */
  private static final int SUMMARY = MOST_TITLES;

  private static final int AUTHORS = SUMMARY + 1;

  /** Slots for the words of one block; more than twice as many as a standfirst has. */
  private static final int LOG_SLOTS = 9;

  private static final int SLOTS = 1 << LOG_SLOTS;

  /** Of each block and the likest title: common words as a share of all words. */
  final float[] title;

  /** The same of each block and the summary. */
  final float[] summary;

  /** Share of a short block's words that are names of authors. */
  final float[] author;

  private final IntIndex wanted = new IntIndex(HEADLINE_WORDS);
  private final IntFilter mayBeWanted;

  /** In which of the texts each wanted word stands, a bit a text. */
  private int[] askers = new int[HEADLINE_WORDS];

  /** How many different words each text has. */
  private final int[] sizes = new int[AUTHORS + 1];

  /** How many of them the block at hand has. */
  private final int[] common = new int[AUTHORS + 1];

  private int[] lastSeen = {};
  private final int[] slotBlock = new int[SLOTS];
  private final int[] slotWord = new int[SLOTS];

  Likeness(TextTraits[] blocks, List<String> titles, List<String> summaries, List<String> authors) {
    title = new float[blocks.length];
    summary = new float[blocks.length];
    author = new float[blocks.length];
    int different = 0;
    for (int i = 0; i < titles.size() && different < MOST_TITLES; i++) {
      if (titles.indexOf(titles.get(i)) == i) {
        want(titles.get(i), different++);
      }
    }
    for (String text : summaries) {
      want(text, SUMMARY);
    }
    for (int i = 0; i < authors.size() && i < MOST_AUTHORS; i++) {
      want(authors.get(i), AUTHORS);
    }
    mayBeWanted = wanted.filter();
    lastSeen = new int[wanted.size()];
    Arrays.fill(lastSeen, -1);
    Arrays.fill(slotBlock, -1);
    for (int i = 0; i < blocks.length && wanted.size() > 0; i++) {
      if (blocks[i].words.length <= STANDFIRST_WORDS) {
        compare(i, blocks[i].words);
      }
    }
  }

  private void want(String text, int place) {
    for (int word : TextTraits.of(text).words) {
      int number = wanted.add(word);
      if (number >= askers.length) {
        askers = Arrays.copyOf(askers, 2 * number);
      }
      sizes[place] += askers[number] >>> place & 1 ^ 1;
      askers[number] |= 1 << place;
    }
  }

  private void compare(int block, int[] words) {
    int names = 0;
    int found = 0;
    for (int word : words) {
      int number = mayBeWanted.mayHave(word) ? wanted.find(word) : -1;
      if (number >= 0) {
        names += askers[number] >>> AUTHORS & 1;
        if (lastSeen[number] != block) {
          lastSeen[number] = block;
          if (found++ == 0) {
            Arrays.fill(common, 0);
          }
          count(askers[number]);
        }
      }
    }
    if (found > 0) {
      if (words.length <= BYLINE_WORDS) {
        author[block] = (float) names / words.length;
      }
      int different = different(block, words);
      if (words.length <= HEADLINE_WORDS) {
        for (int text = 0; text < MOST_TITLES; text++) {
          title[block] = Math.max(title[block], likeness(different, text));
        }
      }
      summary[block] = likeness(different, SUMMARY);
    }
  }

  private void count(int texts) {
    for (int rest = texts; rest != 0; rest &= rest - 1) {
      common[Integer.numberOfTrailingZeros(rest)]++;
    }
  }

  private float likeness(int different, int text) {
    return common[text] == 0 ? 0 : (float) common[text] / (different + sizes[text] - common[text]);
  }

  /** How many different words a block has. */
  private int different(int block, int[] words) {
    int different = 0;
    for (int word : words) {
      int slot = IntHash.place(word, LOG_SLOTS);
      while (slotBlock[slot] == block && slotWord[slot] != word) {
        slot = slot + 1 & SLOTS - 1;
      }
      if (slotBlock[slot] != block) {
        slotBlock[slot] = block;
        slotWord[slot] = word;
        different++;
      }
    }
    return different;
  }
}
