package io.github.cleancopy.furniture;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the page's notices told, struck or kept, so that the fact survives the cut. Reads
 * only what rules recognised: their verdicts carry the fact ({@code tells=sponsored}) and the names
 * that their cues captured ({@code name=Larkfield}).
 */
public final class NoticeReader {
  static final String FOREIGN_AGENT = "foreign-agent";
  static final String SPONSORED = "sponsored";
  static final String PAYWALLED = "paywalled";
  static final String SYNDICATED = "syndicated";
  static final String CORRECTED = "corrected";

  /** What a rule may say under {@code tells}. */
  static final List<String> FACTS =
      List.of(FOREIGN_AGENT, SPONSORED, PAYWALLED, SYNDICATED, CORRECTED);

  static final String TELLS = "tells=";
  static final String NAME = "name=";

  private final Blocks blocks;
  private final Declared declared;

  /** The few blocks of a page in which rules recognised or cut something. */
  private final List<Block> noticed = new ArrayList<>();

  private NoticeReader(Blocks blocks, Declared declared) {
    this.blocks = blocks;
    this.declared = declared;
    for (Block block : blocks.all()) {
      Verdict verdict = blocks.verdict(block);
      if (isOfRules(verdict) || !verdict.cuts().isEmpty()) {
        noticed.add(block);
      }
    }
  }

  /** The notices of a page that the rules have judged. */
  public static Notices read(Blocks judged, Declared declared) {
    return new NoticeReader(judged, declared).notices();
  }

  /**
   * Whether a paywall left only the beginning of the story on the page: the wall stands behind the
   * last paragraph, or that one breaks off. A page that calls itself paywalled may show all of it.
   */
  public static boolean isCutShort(Blocks judged, Notices notices) {
    if (!notices.paywalled()) {
      return false;
    }
    List<Block> kept = judged.kept();
    if (kept.isEmpty()) {
      return true;
    }
    Block last = kept.get(kept.size() - 1);
    return breaksOff(judged.remainder(last)) || standsBehind(last, judged);
  }

  private static boolean breaksOff(String text) {
    return text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]");
  }

  private static boolean standsBehind(Block last, Blocks judged) {
    return judged.all().stream()
        .skip(last.number() + 1L)
        .anyMatch(block -> tells(judged.verdict(block), PAYWALLED));
  }

  private Notices notices() {
    return new Notices(
        foreignAgents(),
        first(SPONSORED),
        declared.paywalled() || !telling(PAYWALLED).isEmpty(),
        first(SYNDICATED),
        corrected());
  }

  /** The agents by name; a notice that names nobody is about the site itself. */
  private List<String> foreignAgents() {
    Set<String> names = new LinkedHashSet<>();
    boolean nameless = false;
    for (Block block : noticed) {
      for (Cut cut : blocks.verdict(block).cuts()) {
        if (cut.category().equals("foreign-agent-notice")) {
          String name = NameBefore.find(block.text(), cut.start());
          if (!name.isEmpty()) {
            names.add(name);
          }
        }
      }
      if (tells(block, FOREIGN_AGENT)) {
        List<String> captured = captured(block);
        names.addAll(captured);
        nameless |= captured.isEmpty();
      }
    }
    String site = site();
    if (names.isEmpty() && nameless && site != null) {
      names.add(site);
    }
    return List.copyOf(names);
  }

  private @Nullable String site() {
    String site = declared.metadata().site();
    if (site == null && !declared.siteNames().isEmpty()) {
      site = declared.siteNames().get(0);
    }
    return site;
  }

  /** The first name that a notice of this kind gives, else the notice's own words. */
  private @Nullable String first(String fact) {
    List<Block> told = telling(fact);
    for (Block block : told) {
      List<String> names = captured(block);
      if (!names.isEmpty()) {
        return names.get(0);
      }
    }
    return told.isEmpty() ? null : told.get(0).text();
  }

  private @Nullable String corrected() {
    List<Block> told = telling(CORRECTED);
    return told.isEmpty() ? null : told.get(0).text();
  }

  private List<Block> telling(String fact) {
    return noticed.stream().filter(block -> tells(block, fact)).toList();
  }

  private boolean tells(Block block, String fact) {
    return tells(blocks.verdict(block), fact);
  }

  private static boolean tells(Verdict verdict, String fact) {
    return isOfRules(verdict) && verdict.evidence().contains(TELLS + fact);
  }

  /** Asked first, because other judges have to work their evidence out. */
  private static boolean isOfRules(Verdict verdict) {
    return verdict.category() != null && Categories.isKnown(verdict.category());
  }

  private List<String> captured(Block block) {
    Verdict verdict = blocks.verdict(block);
    List<String> names = new ArrayList<>();
    for (String evidence : verdict.evidence()) {
      if (evidence.startsWith(NAME)) {
        names.add(evidence.substring(NAME.length()));
      }
    }
    return names;
  }
}
