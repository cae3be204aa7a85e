package io.github.cleancopy.body;

import io.github.cleancopy.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a picture's credit: "Carla Stone / AP", "Foto: A. Muster", "Фото: Агентство", "© 2024
 * Agency". Words are those of {@code credit-words.txt}. Immutable and thread-safe.
 */
final class Credits {
  // "Photo: Maria Anna von und zu Beispiel, archive of the city museum / Agency"
  private static final int LONGEST_CREDIT = 12;
  // Twelve words of a language of long words.
  private static final int LONGEST_LINE = 250;
  private static final int LONGEST_NAME = 7;
  private static final int LONGEST_AGENCY = 28;
  // A caption of more words than this is a paragraph that names a source.
  private static final int LONGEST_CAPTION = 110;
  private static final Credits STANDARD = read();

  /** The leads by their first characters, in the order of those. */
  private final List<List<String>> leads;

  private final String firstLetters;
  private final Set<String> agencies;

  /** How a line credits a picture. */
  enum Kind {
    /** Not at all. */
    NONE,
    /** An agency's name after the last sentence: a picture's credit, or a report's. */
    AGENCY,
    /** A person and an agency, or a word for picture before the name. */
    SURE,
    /** The line is a credit and nothing else. */
    WHOLE
  }

  private Credits(Set<String> leads, Set<String> agencies) {
    Map<Character, List<String>> byFirst =
        leads.stream().collect(Collectors.groupingBy(lead -> lead.charAt(0)));
    this.leads = List.copyOf(byFirst.values());
    this.firstLetters =
        byFirst.keySet().stream().map(String::valueOf).collect(Collectors.joining());
    this.agencies = Set.copyOf(agencies);
  }

  static Credits standard() {
    return STANDARD;
  }

  /** Whether the line is a credit and nothing else. */
  boolean isWhole(String line) {
    if (line.length() > LONGEST_LINE || !mayBeCredit(line)) {
      return false;
    }
    String folded = unbracketed(Text.fold(line));
    return isLed(folded) || byLastPart(line, folded) == Kind.WHOLE && !endsAfterLead(folded);
  }

  Kind of(String line) {
    if (!mayBeCredit(line)) {
      return Kind.NONE;
    }
    String folded = unbracketed(Text.fold(line));
    if (isLed(folded)) {
      return Kind.WHOLE;
    }
    if (endsAfterLead(folded)) {
      return Kind.SURE;
    }
    return byLastPart(line, folded);
  }

  /** Without the bracket or full stop that closes "(Photo: Agency)." */
  private static String unbracketed(String folded) {
    int end = folded.length();
    while (end > 0 && ")]>}. ".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && "([<{*- ".indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    return folded.substring(start, end);
  }

  private static boolean mayBeCredit(String line) {
    boolean longLine = line.length() > LONGEST_CAPTION;
    return line.length() >= 3 && !(longLine && Text.wordCount(line) > LONGEST_CAPTION);
  }

  private boolean isLed(String folded) {
    return startsWithLead(folded) && Text.wordCount(folded) <= LONGEST_CREDIT;
  }

  private boolean startsWithLead(String folded) {
    return folded.startsWith("©") && !hasYear(folded) || startsWithWord(folded);
  }

  /** Whether a word for picture stands so late that only a name can follow. */
  private boolean endsAfterLead(String folded) {
    int from = Math.max(0, folded.length() - 90);
    String end = folded.substring(from);
    for (int at = end.length() - 1; at > 0; at--) {
      if (isWordStart(end, at) && endsAfterLead(end, at)) {
        return true;
      }
    }
    int sign = end.lastIndexOf('©');
    return sign > 0 && !hasYear(end.substring(sign)) && namesSomeone(end.substring(sign + 1));
  }

  /** Whether a word for picture stands here for the last time and a name follows. */
  private boolean endsAfterLead(String end, int at) {
    for (String lead : leadsFrom(end.charAt(at))) {
      if (end.startsWith(lead, at)
          && end.indexOf(lead, at + 1) < 0
          && namesSomeone(end.substring(at + lead.length()))) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithWord(String folded) {
    return !folded.isEmpty() && leadsFrom(folded.charAt(0)).stream().anyMatch(folded::startsWith);
  }

  private List<String> leadsFrom(char first) {
    int place = firstLetters.indexOf(first);
    return place < 0 ? List.of() : leads.get(place);
  }

  private static boolean isWordStart(String text, int at) {
    return !Text.isWordChar(text.charAt(at - 1)) || Text.isIdeograph(text.charAt(at));
  }

  private static boolean namesSomeone(String rest) {
    int words = Text.wordCount(rest);
    return words > 0 && words <= LONGEST_CREDIT && sentenceEnd(rest) < 0;
  }

  private static boolean hasYear(String folded) {
    return folded.contains("19") || folded.contains("20");
  }

  /** By what follows the last sentence: "... in May. Carla Stone / AP", "... in May (AFP". */
  private Kind byLastPart(String line, String folded) {
    int end = sentenceEnd(folded);
    int bracket = folded.lastIndexOf('(');
    int from = Math.max(end, bracket) + 1;
    String last = folded.substring(from).strip();
    int slash = last.lastIndexOf('/');
    if (slash > 0 && isAgency(last.substring(slash + 1)) && isShort(last)) {
      return from == 0 ? Kind.WHOLE : Kind.SURE;
    }
    if (slash > 0
        && end > 0
        && isShort(last)
        && !endsSentence(line)
        && looksLikeNames(line, last)) {
      return Kind.SURE;
    }
    if (isAgency(last)) {
      return from == 0 ? Kind.WHOLE : Kind.AGENCY;
    }
    int dash =
        Math.max(
            last.lastIndexOf(" - "), Math.max(last.lastIndexOf(" via "), last.lastIndexOf('|')));
    boolean named = dash > 0 && isShort(last) && isAgency(last.substring(dash + 1));
    return named ? Kind.AGENCY : Kind.NONE;
  }

  private static boolean isShort(String part) {
    return Text.wordCount(part) <= LONGEST_NAME;
  }

  private static boolean endsSentence(String line) {
    return DumpLine.isSentenceEnd(line.charAt(line.length() - 1));
  }

  /** Whether most words of the line's end begin with a capital. */
  private static boolean looksLikeNames(String line, String last) {
    DumpLine end = new DumpLine(line.substring(Math.max(0, line.length() - last.length() - 2)));
    return end.capitals > 0.6 && end.digits < 0.2;
  }

  private boolean isAgency(String name) {
    String bare = name.strip();
    if (bare.length() > LONGEST_AGENCY) {
      return false;
    }
    while (bare.startsWith("-") || bare.startsWith("|")) {
      bare = bare.substring(1).strip();
    }
    return agencies.contains(bare);
  }

  /** Where the last sentence but the end of the text ends, or -1. */
  private static int sentenceEnd(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      if (DumpLine.isSentenceEnd(text.charAt(i)) && endsHere(text, i)) {
        return i;
      }
    }
    return -1;
  }

  // "J. Person" and "U.S. Navy" are no ends; "Spain).Name" and "war.Name" are.
  private static boolean endsHere(String text, int at) {
    boolean longWord =
        at < 2 || Text.isWordChar(text.charAt(at - 2)) || DumpLine.isClosing(text.charAt(at - 1));
    return longWord && text.charAt(at) != '…' && !Character.isDigit(text.charAt(at + 1));
  }

  private static Credits read() {
    Set<String> leads = new HashSet<>();
    Set<String> agencies = new HashSet<>();
    Set<String> section = leads;
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = line.startsWith("[agency]") ? agencies : leads;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(Text.fold(line));
      }
    }
    return new Credits(leads, agencies);
  }

  private static List<String> lines() {
    try (InputStream in = Credits.class.getResourceAsStream("credit-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource credit-words.txt");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
