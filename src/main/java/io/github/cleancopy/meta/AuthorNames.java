package io.github.cleancopy.meta;

import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes bylines apart: "By Anna Reed and Ben Stone, Harbour Wire | 12 March 2026" is signed by two
 * people and an agency. Roles, towns, mail addresses, handles and dates are taken off; "Staff" and
 * the like are nobody.
 */
final class AuthorNames {
  /** Somebody who signs. */
  record Signer(String name, Kind kind) {}

  enum Kind {
    PERSON,
    AGENCY,
    ORGANISATION,
    /** The site itself, under no name that a person could have. */
    SITE
  }

  private static final int LONGEST_VALUE = 600;
  private static final int MOST_SIGNERS = 40;

  /** "Anna Maria de la Cruz y García" has seven. */
  private static final int MOST_NAME_WORDS = 7;

  private static final int FEWEST_NAME_WORDS = 2;
  private static final int MOST_PLAIN_WORDS = 4;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ROLE = 3;

  /** "Art" is a rubric, the "Ha" of "Kim In Ha" is not. */
  private static final int SHORTEST_RUBRIC = 3;

  private static final String OPENING = "([（【";
  private static final String BRACKETS = OPENING + ")]）】";
  private static final String PART_MARKS = ",;|•·/、，；｜／‧●■\n";

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al",
          "bin", "ibn", "ben", "bint", "van", "von", "der", "den", "het", "ter", "ten", "te", "zu",
          "zum", "zur", "af", "av", "y", "e", "i", "dalla", "dello", "lo", "los", "las", "o", "st",
          "'t", "vom", "фон", "де", "ван", "бин", "оглы", "кызы", "оглу", "e.", "d'", "ul", "ur",
          "op", "san", "mac");

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "lo", "de", "het", "o",
          "a");

  /** Words beside those of the lists that have a meaning of their own in a byline. */
  private static final Set<String> NOT_OF_A_NAME = Set.of("by", "in", "staff", "desk");

  private static final List<String> GLUED_ROLES =
      List.of("記者", "记者", "기자", "특파원", "論説委員", "編集委員", "さん", "撰稿", "撰", "摄");

  private final Set<String> siteNames;
  private final @Nullable String language;

  // Most sources of a page say the same.
  private final Map<String, List<Signer>> structuredRead = new HashMap<>();
  private final Map<String, List<Signer>> plainRead = new HashMap<>();

  /**
   * @param siteNames what the publisher is called, as {@link Strings#loose} spells it
   */
  AuthorNames(Set<String> siteNames, @Nullable String language) {
    this.siteNames = siteNames;
    this.language = language;
  }

  /**
   * Whom a value names.
   *
   * @param structured whether the value stands in a field for authors, where a single word and a
   *     "Surname, Name" are names as well
   */
  List<Signer> read(String value, boolean structured) {
    return (structured ? structuredRead : plainRead)
        .computeIfAbsent(value, unread -> signers(unread, structured));
  }

  private List<Signer> signers(String value, boolean structured) {
    Map<String, Signer> signers = new LinkedHashMap<>();
    String text = Strings.plain(value.length() > LONGEST_VALUE ? "" : value);
    if (text.isEmpty() || isAddress(text)) {
      return List.of();
    }
    if (isPlainName(text)) {
      return List.of(new Signer(text, Kind.PERSON));
    }
    String whole = folded(text);
    if (AuthorWords.AGENCIES.contains(whole)) {
      return List.of(new Signer(text, Kind.AGENCY));
    }
    boolean withRole = false;
    for (String part : parts(signature(withoutDates(withoutCredit(text))), structured)) {
      List<String> joined = joined(part, structured);
      boolean couple = structured && areFirstNames(joined);
      boolean rest = joined.size() == 1 && !signers.isEmpty() && !withRole;
      withRole = endsInRole(part);
      if (isLongRole(joined) || rest && withRole) {
        continue;
      }
      for (String one : joined) {
        Signer signer = signer(one, structured, couple || signers.isEmpty());
        if (signer != null && signers.size() < MOST_SIGNERS) {
          signers.putIfAbsent(Strings.loose(signer.name()), signer);
        }
      }
    }
    return List.copyOf(signers.values());
  }

  /**
   * "Anna Reed": a few capitalised words of ASCII that no list has. There is nothing to take off
   * such a name, and most are.
   */
  private boolean isPlainName(String text) {
    int words = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (c == ' ') {
        if (i - start < 2 || isListed(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return false;
        }
        words++;
        start = i + 1;
      } else if (i == start ? c < 'A' || c > 'Z' : c < 'a' || c > 'z') {
        return false;
      }
    }
    return words >= FEWEST_NAME_WORDS
        && words <= MOST_PLAIN_WORDS
        && text.length() <= LONGEST_NAME
        && !isSite(Strings.loose(text))
        && signature(text).equals(text);
  }

  /** Whether the word means something in a byline, alone or with others. */
  private static boolean isListed(String word) {
    return AuthorWords.ALL.contains(word)
        || PARTICLES.contains(word)
        || ARTICLES.contains(word)
        || NOT_OF_A_NAME.contains(word)
        || word.contains("admin");
  }

  /**
   * The signature ends where a picture's credit begins ("Photo: Ben Stone"), or the rubrics the
   * story is filed under ("By Anna Reed In Travel, Islands").
   */
  private static String withoutCredit(String text) {
    String[] words = text.split(" ");
    int at = 0;
    int named = 0;
    for (int i = 0; i < words.length; i++) {
      boolean filed = named >= FEWEST_NAME_WORDS && isFiling(words, i);
      if (filed || isCredit(words, i)) {
        return text.substring(0, at).strip();
      }
      named = endsName(words[i]) ? 0 : named + 1;
      at += words[i].length() + 1;
    }
    return text;
  }

  /** "In Travel" and "In UK"; the "In" of "Lim Su In Ha" is of the name. */
  private static boolean isFiling(String[] words, int i) {
    String rubric = i + 1 < words.length ? words[i + 1] : "";
    boolean word = rubric.length() >= SHORTEST_RUBRIC || !hasLowerCase(rubric);
    return words[i].equals("In") && startsUpper(rubric, 0) && word;
  }

  /** "By", "and", and whatever has a mark behind it: with the next word a name begins. */
  private static boolean endsName(String word) {
    String bare = folded(word);
    return word.isEmpty()
        || PART_MARKS.indexOf(word.charAt(word.length() - 1)) >= 0
        || word.equals("&")
        || bare.equals("by")
        || AuthorWords.JOINS.contains(bare)
        || AuthorWords.LABELS.contains(trimmed(bare));
  }

  /** "Photo:", "Foto/Bild:" and "Photo by". */
  private static boolean isCredit(String[] words, int i) {
    int colon = words[i].indexOf(':');
    boolean by = i + 1 < words.length && words[i + 1].equals("by");
    String label = colon > 0 ? words[i].substring(0, colon) : by ? words[i] : "";
    return words[i].startsWith("©") || !label.isEmpty() && namesCredit(label);
  }

  private static boolean namesCredit(String label) {
    for (String one : folded(label).split("/")) {
      if (AuthorWords.CREDITS.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link Strings#loose}, without "Dr" and "Prof". */
  static String untitled(String name) {
    String[] words = name.split(" ");
    int from = 0;
    while (from < words.length - FEWEST_NAME_WORDS && isTitle(words[from])) {
      from++;
    }
    return Strings.loose(String.join(" ", Arrays.asList(words).subList(from, words.length)));
  }

  private static boolean isTitle(String word) {
    String bare = Strings.loose(word);
    return bare.equals("dr") || bare.equals("prof");
  }

  private static boolean isAddress(String text) {
    boolean oneWord = text.indexOf(' ') < 0;
    return oneWord && (text.contains("://") || text.startsWith("www.") || text.startsWith("/"));
  }

  private static String folded(String text) {
    return Text.fold(text).strip();
  }

  /** A byline ends where its date begins: what follows is the minutes it takes to read. */
  private String withoutDates(String text) {
    List<DateText.Found> dates = DateText.findAll(text, language);
    if (dates.isEmpty()) {
      return text;
    }
    String before = withoutGlued(text.substring(0, dates.get(0).start()).strip());
    return namesNobody(before) ? text.substring(dates.get(dates.size() - 1).end()) : before;
  }

  /** "홍길동 기자입력 2026.03.12": where letters have no case a label may stand without a space. */
  private static String withoutGlued(String text) {
    for (String label : AuthorWords.ENDS) {
      if (!hasCase(label) && text.endsWith(label)) {
        return text.substring(0, text.length() - label.length()).strip();
      }
    }
    return text;
  }

  /** Nothing, or only labels: "Posted on". */
  private static boolean namesNobody(String text) {
    for (String word : folded(text).split(" ")) {
      String bare = trimmed(word);
      if (!bare.isEmpty()
          && !AuthorWords.LABELS.contains(bare)
          && !AuthorWords.ENDS.contains(bare)) {
        return false;
      }
    }
    return true;
  }

  private static String signature(String text) {
    String bare = withoutBrackets(text);
    String signature = Bylines.signature(bare).orElse(bare);
    boolean by = signature.toLowerCase(Locale.ROOT).startsWith("by ");
    boolean glued = signature.startsWith("By") && startsUpper(signature, 2);
    return by ? signature.substring(3) : glued ? signature.substring(2) : signature;
  }

  /** "ByAnna Reed": the style sheet puts the space there. */
  private static boolean startsUpper(String text, int at) {
    return text.length() > at && Character.isUpperCase(text.charAt(at));
  }

  /** Without "(Photo)" and "[Staff]"; an unclosed bracket takes the rest. */
  private static String withoutBrackets(String text) {
    if (!hasAny(text, BRACKETS)) {
      return Text.tidy(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
        out.append(' ');
      } else if (BRACKETS.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return Text.tidy(out);
  }

  private static boolean hasAny(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private List<String> parts(String text, boolean structured) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean dash = isDash(text, i);
      if (dash || PART_MARKS.indexOf(text.charAt(i)) >= 0) {
        add(parts, part);
      } else {
        part.append(text.charAt(i));
      }
    }
    add(parts, part);
    return structured && isInverted(text, parts)
        ? List.of(parts.get(1) + " " + parts.get(0))
        : parts;
  }

  /** " - " and " – " part; the hyphen of "Jean-Luc" does not. */
  private static boolean isDash(String text, int i) {
    return "-–—".indexOf(text.charAt(i)) >= 0
        && i > 0
        && i + 1 < text.length()
        && text.charAt(i - 1) == ' '
        && text.charAt(i + 1) == ' ';
  }

  private static void add(List<String> parts, StringBuilder part) {
    String tidied = Text.tidy(part);
    if (!tidied.isEmpty()) {
      parts.add(tidied);
    }
    part.setLength(0);
  }

  /** "Reed, Anna" and "Reed, Anna M.", but not "Anna, PhD" and not two first names of a couple. */
  private static boolean isInverted(String text, List<String> parts) {
    if (parts.size() != 2 || text.chars().filter(c -> c == ',').count() != 1) {
      return false;
    }
    String surname = parts.get(0);
    String given = parts.get(1);
    boolean shape = surname.indexOf(' ') < 0 && given.split(" ").length <= 2 && given.length() > 1;
    return shape
        && Character.isUpperCase(given.charAt(0))
        && hasLowerCase(given)
        && Character.isUpperCase(surname.charAt(0))
        && !isKnownWord(surname)
        && !isKnownWord(given);
  }

  private static boolean hasLowerCase(String text) {
    return has(text, Character::isLowerCase);
  }

  private static boolean has(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i++) {
      if (kind.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnownWord(String text) {
    String name = folded(text);
    return AuthorWords.AGENCIES.contains(name)
        || AuthorWords.ROLES.contains(name)
        || AuthorWords.NOBODIES.contains(name)
        || AuthorWords.ORGANISATIONS.contains(name);
  }

  // ---- names joined by a word

  private List<String> joined(String part, boolean structured) {
    if (part.indexOf(' ') < 0) {
      return List.of(part);
    }
    List<String> words = Arrays.asList(part.split(" "));
    boolean capitals = !hasLowerCase(part);
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size() - 1; i++) {
      if (isJoin(words, i, from, capitals)) {
        names.add(String.join(" ", words.subList(from, i)));
        from = i + 1;
      }
    }
    names.add(String.join(" ", words.subList(from, words.size())));
    return structured && isOneHouse(names) ? List.of(part) : names;
  }

  /** "Centre for Island Evaluation and Research": the joint is of the name. */
  private boolean isOneHouse(List<String> names) {
    boolean shape = names.size() == 2 && names.get(1).indexOf(' ') < 0;
    return shape && isOrganisation(folded(names.get(0))) && known(names.get(1)) == null;
  }

  /** "Senior Life and Trends Reporter" is nobody's name. */
  private static boolean isLongRole(List<String> names) {
    List<String> words = new ArrayList<>(Arrays.asList(names.get(names.size() - 1).split(" ")));
    boolean role = names.size() == 2 && words.size() > 1;
    return role && words.size() == 2 && isRole(words.subList(1, 2)) && !isRole(words.subList(0, 1));
  }

  /**
   * Behind a name that stands alone, "Senior Ferry Correspondent" is a role that no list has the
   * whole of; "Ben Stone Reporters" and "Anna Reed Reporter, Ben Stone Reporter" have names in it.
   */
  private static boolean endsInRole(String part) {
    int last = part.lastIndexOf(' ');
    String word = last < 0 ? "" : folded(trimmed(part.substring(last + 1)));
    return AuthorWords.ROLES.contains(word) && !AuthorWords.ROLES.contains(singular(word));
  }

  /** "reporter" of "reporters", else nothing. */
  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : "";
  }

  /** "Anna & Ben". */
  private static boolean areFirstNames(List<String> names) {
    return names.size() == 2
        && names.stream().allMatch(n -> n.indexOf(' ') < 0 && isCapital(n) && !isKnownWord(n));
  }

  private static boolean isJoin(List<String> words, int i, int from, boolean capitals) {
    String word = words.get(i);
    if (word.equals("&") || word.equals("+")) {
      return true;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean written = capitals || lower.equals(word);
    boolean oneLetter = word.length() == 1;
    boolean fullNames = i - from >= 2 && words.size() - 1 - i >= 2;
    return written && AuthorWords.JOINS.contains(lower) && (!oneLetter || fullNames);
  }

  // ---- one name

  private @Nullable Signer signer(String raw, boolean structured, boolean first) {
    String text = withoutAgency(signature(withoutAddresses(raw)));
    Signer known = known(text);
    if (known != null || text.isEmpty()) {
      return known;
    }
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    cutTail(words);
    stripRoles(words);
    String name = withoutGluedRole(trimmed(String.join(" ", words)));
    known = known(name);
    if (known != null || name.isEmpty() || isNobody(name)) {
      return known;
    }
    boolean labelled = !structured && hasLabel(name);
    boolean person = !labelled && isPerson(name, structured, first);
    return person ? new Signer(name, Kind.PERSON) : null;
  }

  private @Nullable Signer known(String text) {
    String name = folded(trimmed(text));
    if (AuthorWords.AGENCIES.contains(name)) {
      return new Signer(trimmed(text), Kind.AGENCY);
    }
    if (isSite(Strings.loose(name))) {
      Kind kind = mayBeNamesake(trimmed(text)) ? Kind.ORGANISATION : Kind.SITE;
      return new Signer(trimmed(text), kind);
    }
    boolean organised = isOrganisation(name) && !isNobody(name);
    return organised ? new Signer(trimmed(text), Kind.ORGANISATION) : null;
  }

  /** The site's name, or an account made of it: "Harbour Post D", "Harbour D" of Harbour News. */
  private boolean isSite(String loose) {
    String shorter = loose.length() > 4 ? loose.substring(0, loose.length() - 1) : loose;
    return siteNames.contains(loose)
        || siteNames.contains(shorter)
        || loose.length() > 4 && siteNames.contains(shorter + "news");
  }

  /**
   * Sites of one person carry her name: "Anna Reed", not "The Reed" and not "Reed Post". Such a
   * name stands back behind any other.
   */
  private static boolean mayBeNamesake(String name) {
    String[] words = name.split(" ");
    boolean shape = words.length == 2 || words.length == 3;
    return shape
        && words[words.length - 1].length() > 1
        && hasCase(name)
        && !ARTICLES.contains(folded(words[0]))
        && !isOrganisation(folded(name))
        && (areNameWords(words) || isLowerCase(name));
  }

  private static boolean isOrganisation(String name) {
    if (name.startsWith("the ") || name.endsWith("新聞") || name.endsWith("신문")) {
      return true;
    }
    for (String word : name.split(" ")) {
      if (AuthorWords.ORGANISATIONS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNobody(String name) {
    String folded = folded(name);
    return AuthorWords.NOBODIES.contains(folded)
        || AuthorWords.ROLES.contains(folded)
        || AuthorWords.ENDS.contains(folded)
        || folded.indexOf(' ') > 0 && folded.contains("admin")
        || isAnyDesk(folded);
  }

  /** "Sports Desk", but not "Harbour Post Island Desk", which signs. */
  private static boolean isAnyDesk(String name) {
    if (!name.endsWith(" staff") && !name.endsWith(" desk")) {
      return false;
    }
    for (String word : name.split(" ")) {
      boolean common =
          AuthorWords.ORGANISATIONS.contains(word)
              || AuthorWords.NOBODIES.contains(word)
              || AuthorWords.ROLES.contains(word)
              || AuthorWords.LABELS.contains(word)
              || ARTICLES.contains(word);
      if (!common) {
        return false;
      }
    }
    return true;
  }

  /** Without mail addresses, handles and links. */
  private static String withoutAddresses(String text) {
    if (text.indexOf('@') < 0 && text.indexOf("://") < 0 && !text.contains("www.")) {
      return Text.tidy(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    for (String word : text.split(" ")) {
      boolean address = word.indexOf('@') >= 0 || word.contains("://") || word.startsWith("www.");
      out.append(address ? "" : word).append(' ');
    }
    return Text.tidy(out);
  }

  /**
   * "Anna Reed for Harbour Wire", "Anna Ried aus Wien": what a person stands for or writes from.
   */
  private static void cutTail(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (AuthorWords.STANDS_FOR.contains(words.get(i))
          || AuthorWords.ENDS.contains(folded(trimmed(words.get(i))))
          || Character.isDigit(words.get(i).charAt(0))) {
        words.subList(i, words.size()).clear();
        cutLast(words);
        return;
      }
    }
  }

  /** "Anna Reed Last" of "Anna Reed Last Updated". */
  private static void cutLast(List<String> words) {
    int last = words.size() - 1;
    if (last >= FEWEST_NAME_WORDS && AuthorWords.NOBODIES.contains(folded(words.get(last)))) {
      words.remove(last);
    }
  }

  /** "Anna Reed The Associated Press": the agency stands in a line of its own on the page. */
  private static String withoutAgency(String text) {
    String[] words = text.split(" ");
    int at = 0;
    for (int i = 0; i < words.length; i++) {
      if (i >= FEWEST_NAME_WORDS
          && AuthorWords.AGENCIES.contains(folded(trimmed(text.substring(at))))
          && areNameWords(Arrays.copyOf(words, FEWEST_NAME_WORDS))) {
        return text.substring(0, at).strip();
      }
      at += words[i].length() + 1;
    }
    return text;
  }

  private static void stripRoles(List<String> words) {
    boolean changed = true;
    while (changed && !words.isEmpty()) {
      changed = cutDegree(words);
      for (int length = Math.min(LONGEST_ROLE, words.size()); length > 0 && !changed; length--) {
        int size = words.size();
        if (isRole(words.subList(size - length, size))) {
          words.subList(size - length, size).clear();
          changed = true;
        } else if (isRole(words.subList(0, length))) {
          words.subList(0, length).clear();
          changed = true;
        }
      }
    }
  }

  /** "Anna Reed PhD", but neither "Md Anwar Reed" nor "Rui Ma". */
  private static boolean cutDegree(List<String> words) {
    int last = words.size() - 1;
    String word = trimmed(words.get(last));
    boolean degree =
        last >= FEWEST_NAME_WORDS
            && AuthorWords.DEGREES.contains(folded(words.get(last)))
            && word.chars().filter(Character::isUpperCase).count() > 1;
    if (degree) {
      words.remove(last);
    }
    return degree;
  }

  private static boolean isRole(List<String> words) {
    String role = folded(trimmed(String.join(" ", words)));
    return AuthorWords.ROLES.contains(role);
  }

  private static String withoutGluedRole(String name) {
    for (String role : GLUED_ROLES) {
      if (name.endsWith(role) && name.length() > role.length()) {
        return name.substring(0, name.length() - role.length()).strip();
      }
    }
    return name;
  }

  /** Without marks at its ends, except the dot of "Jr." or an initial. */
  private static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && !Text.isWordChar(name.charAt(start))) {
      start++;
    }
    while (end > start && !Text.isWordChar(name.charAt(end - 1)) && !isNameDot(name, end - 1)) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isNameDot(String name, int i) {
    int word = name.lastIndexOf(' ', i) + 1;
    return name.charAt(i) == '.' && i - word <= 3 && word > 0;
  }

  private static boolean hasLabel(String name) {
    for (String word : folded(name).split(" ")) {
      if (AuthorWords.LABELS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPerson(String name, boolean structured, boolean first) {
    if (name.length() > LONGEST_NAME || name.length() < 2 || hasDigit(name)) {
      return false;
    }
    String[] words = name.split(" ");
    if (words.length > MOST_NAME_WORDS) {
      return false;
    }
    if (words.length == 1 && hasCase(name)) {
      boolean account = name.indexOf('.') > 0 && isLowerCase(name);
      return first && !account && (structured || Character.isUpperCase(name.charAt(0)));
    }
    return areNameWords(words) || (structured && first && words.length <= 3 && isLowerCase(name));
  }

  private static boolean areNameWords(String[] words) {
    int names = 0;
    for (String word : words) {
      boolean capital = isCapital(word);
      if (!capital && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      names += capital ? 1 : 0;
    }
    return names > 0;
  }

  /** A capital first, or after an elision: "d'Ancy", "al-Masri"; or a script without capitals. */
  private static boolean isCapital(String word) {
    char c = word.charAt(0);
    if (Character.isLetter(c) && !Text.isSmall(c)) {
      return true;
    }
    for (int i = 1; i < Math.min(5, word.length() - 1); i++) {
      if ("'’-‘".indexOf(word.charAt(i)) >= 0 && Character.isUpperCase(word.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String name) {
    return has(name, Character::isDigit);
  }

  private static boolean hasCase(String name) {
    return has(name, c -> Character.isLowerCase(c) || Character.isUpperCase(c));
  }

  private static boolean isLowerCase(String name) {
    return !has(name, Character::isUpperCase);
  }
}
