package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page around the block that is being judged: what was struck so far, where the story is, how
 * much its containers hold. For one thread.
 */
final class PageView {
  /** A container that holds more of the page's words than this is the story's, not a box. */
  private static final double MOST_OF_A_PAGE = 0.4;

  /** A box deeper inside than this does not say much about its block. */
  private static final int FARTHEST_CONTAINER = 12;

  private static final Set<String> LISTS = Set.of("ul", "ol");

  private static final int LONGEST_LIST = 12;
  private static final int LONGEST_HEADING = 6;

  private static final int FEWEST_WORDS_OF_HEADLINE = 4;

  /** In words: "Last updated on Tuesday, 3 April 2026, 14.30". */
  private static final int LONGEST_DATE = 8;

  /** So many blocks further down it matters that a block was struck: see {@link #isAnnounced}. */
  private static final int FARTHEST_NEWS = LONGEST_LIST + 1;

  private final Blocks blocks;
  private final @Nullable String[] struck;

  /** Blocks whose neighbours are as they were at the last look. */
  private final boolean[] seen;

  private final int @Nullable [] containerWords;
  private final int pageWords;
  private final StoryBounds story;
  private @Nullable Map<String, Integer> counts;

  PageView(Blocks blocks) {
    this.blocks = blocks;
    this.struck = new @Nullable String[blocks.size()];
    this.seen = new boolean[blocks.size()];
    int words = 0;
    for (Block block : blocks.all()) {
      struck[block.number()] =
          blocks.verdict(block).strikes() ? blocks.verdict(block).category() : null;
      words += block.words();
    }
    this.pageWords = words;
    this.containerWords = containerWords(blocks.all());
    this.story = new StoryBounds();
  }

  int size() {
    return blocks.size();
  }

  Block get(int number) {
    return blocks.get(number);
  }

  void strike(int number, String category) {
    struck[number] = category;
    int end = Math.min(struck.length, number + FARTHEST_NEWS + 1);
    Arrays.fill(seen, Math.max(0, number - 1), end, false);
  }

  /** Whether a block that others look at may have been struck since the last {@link #noteSeen}. */
  boolean hasNews(int number) {
    return !seen[number];
  }

  void noteSeen(int number) {
    seen[number] = true;
  }

  /** The category under which a block was struck, or null. */
  @Nullable String struck(int number) {
    return number >= 0 && number < struck.length ? struck[number] : null;
  }

  boolean follows(int number, List<String> categories) {
    return isOneOf(struck(number - 1), categories);
  }

  boolean precedes(int number, List<String> categories) {
    return isOneOf(struck(number + 1), categories);
  }

  private static boolean isOneOf(@Nullable String category, List<String> categories) {
    return category != null && (categories.contains("any") || categories.contains(category));
  }

  /**
   * Whether it stands in a list that a short struck line announces: "Most read", then headlines. A
   * struck line that brings its headline along ("Read more: Bridge to close") announces nothing.
   */
  boolean isAnnounced(int number) {
    String category = struck(number - 1);
    int heading = number - 1;
    for (int up = 0; up < LONGEST_LIST && category != null; up++) {
      if (!category.equals(struck(heading - 1))) {
        return isListHeading(blocks.get(heading));
      }
      heading--;
    }
    return false;
  }

  private static boolean isListHeading(Block block) {
    String text = block.text();
    int colon = text.indexOf(':');
    return block.words() <= LONGEST_HEADING && (colon < 0 || colon == text.length() - 1);
  }

  /** Whether prose follows at once: then a short line is its heading. */
  boolean isBeforeProse(int number) {
    return number + 1 < blocks.size() && story.isProse(number + 1);
  }

  /** How many blocks of the page have this block's text. */
  int repeats(int number) {
    if (counts == null) {
      counts = new HashMap<>();
      for (Block block : blocks.all()) {
        counts.merge(key(block), 1, Integer::sum);
      }
    }
    return counts.getOrDefault(key(blocks.get(number)), 0);
  }

  private static String key(Block block) {
    return block.text().length() > 200 ? block.text() : Text.fold(block.text());
  }

  /** Whether a container of one of these tags is around the block and is not around the story. */
  boolean isIn(Block block, List<String> tags) {
    return box(block, c -> tags.contains(c.tag()));
  }

  /** Whether a container with one of these class or id words is around it, the story's apart. */
  boolean isNamed(Block block, List<String> words) {
    return box(block, c -> words.stream().anyMatch(c::isNamed));
  }

  private boolean box(Block block, java.util.function.Predicate<Container> wanted) {
    Container container = block.container();
    for (int up = 0; container != null && up < FARTHEST_CONTAINER; up++) {
      if (container.parent() == null || holdsMost(container)) {
        return false;
      }
      if (wanted.test(container)) {
        return true;
      }
      container = container.parent();
    }
    return false;
  }

  private boolean holdsMost(Container container) {
    return words(container) > MOST_OF_A_PAGE * Math.max(pageWords, 60);
  }

  private int words(Container container) {
    return containerWords == null ? 0 : containerWords[container.number()];
  }

  boolean isHeadline(Block block) {
    return block.isHeading() ? block.level() == 1 : isSignedBelow(block);
  }

  /** A dump has no headings, but who wrote the story and when stands below its headline. */
  private boolean isSignedBelow(Block block) {
    int next = block.number() + 1;
    return next < blocks.size()
        && block.container().parent() == null
        && block.words() >= FEWEST_WORDS_OF_HEADLINE
        && !endsSentence(block.text())
        && isSignature(blocks.get(next));
  }

  private static boolean isSignature(Block block) {
    return Bylines.looksLikeByline(block.text(), null)
        || (block.words() <= LONGEST_DATE && DateText.isIn(block.text(), null));
  }

  private static boolean endsSentence(String text) {
    return ".!?…:".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether two neighbours are lines of one container, or of one box. */
  boolean standTogether(Block a, Block b) {
    return aroundList(a) == aroundList(b) || areWrappedAlike(a, b) || shareBox(a, b);
  }

  /** A list belongs to the lines around it. */
  private static Container aroundList(Block block) {
    Container container = block.container();
    while (LISTS.contains(container.tag()) && container.parent() != null) {
      container = container.parent();
    }
    return container;
  }

  /** Whether each has a wrapper to itself, of the same kind and in the same container. */
  private boolean areWrappedAlike(Block a, Block b) {
    Container one = a.container();
    Container other = b.container();
    return one.parent() == other.parent()
        && one.tag().equals(other.tag())
        && one.names().equals(other.names())
        && words(one) == a.words()
        && words(other) == b.words();
  }

  /** Whether two blocks share a container that is a box, smaller than the story. */
  boolean shareBox(Block a, Block b) {
    Container container = a.container();
    for (int up = 0; container != null && up < FARTHEST_CONTAINER; up++) {
      if (container.parent() == null || holdsMost(container)) {
        return false;
      }
      if (b.container().isInside(container)) {
        return true;
      }
      container = container.parent();
    }
    return false;
  }

  private static int @Nullable [] containerWords(List<Block> blocks) {
    int highest = 0;
    for (Block block : blocks) {
      highest = Math.max(highest, block.container().number());
    }
    if (highest == 0) {
      return null;
    }
    int[] words = new int[highest + 1];
    @Nullable Container[] containers = new @Nullable Container[highest + 1];
    for (Block block : blocks) {
      words[block.container().number()] += block.words();
      note(block.container(), containers);
    }
    for (int i = highest; i > 0; i--) {
      Container container = containers[i];
      if (container != null && container.parent() != null) {
        words[container.parent().number()] += words[i];
      }
    }
    return words;
  }

  private static void note(Container container, @Nullable Container[] containers) {
    for (Container c = container; c != null && containers[c.number()] == null; c = c.parent()) {
      containers[c.number()] = c;
    }
  }

  /** Finds the story among what is not struck yet. */
  void findStory() {
    story.find();
  }

  boolean isBeforeStory(int number) {
    return story.first >= 0 && number < story.first;
  }

  boolean isAfterStory(int number) {
    return story.first >= 0 && number > story.last;
  }

  boolean isInStory(int number) {
    return story.first >= 0 && number >= story.first && number <= story.last;
  }

  boolean isFirstInStory(int number) {
    return number == story.first;
  }

  boolean isLastInStory(int number) {
    return number == story.last;
  }

  /**
   * The stretch of the page with the most prose: the sum of the words of its long, unlinked blocks,
   * less a little for every other block, is greatest (Kadane's algorithm).
   */
  private final class StoryBounds {
    private static final int PROSE_WORDS = 18;
    private static final double MOSTLY_LINKS = 0.4;
    private static final int SHORT_BLOCK_COST = 4;
    private static final int SHORTEST_STORY = 60;

    int first = -1;
    int last = -1;

    void find() {
      int best = SHORTEST_STORY;
      int sum = 0;
      int from = 0;
      for (int i = 0; i < blocks.size(); i++) {
        boolean prose = isProse(i);
        if (sum <= 0) {
          sum = 0;
          from = i;
        }
        sum += prose ? blocks.get(i).words() : -SHORT_BLOCK_COST;
        if (prose && sum > best) {
          best = sum;
          first = from;
          last = i;
        }
      }
    }

    private boolean isProse(int i) {
      Block block = blocks.get(i);
      return struck[i] == null
          && block.words() >= PROSE_WORDS
          && block.kind() != Kind.CONTROL
          && block.linkDensity() < MOSTLY_LINKS;
    }
  }
}
