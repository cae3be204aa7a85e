package io.github.cleancopy.text;

import io.github.cleancopy.text.MonthNames.Month;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a day out of the tokens of a line, in the ways of writing that languages have. */
final class DayReader {
  /**
   * A day and the token after it.
   *
   * @param sure false where day and month might as well change places
   */
  record Day(LocalDate date, int next, boolean sure) {}

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int BUDDHIST_OFFSET = 543;
  private static final int MINGUO_OFFSET = 1911;
  private static final int SOLAR_FIRST = 1300;
  private static final int SOLAR_LAST = 1500;

  /**
   * Between day and month, or month and year: "12 de marzo de 2026", "12th of March", "d'agost".
   */
  private static final Set<String> OF =
      Set.of("de", "del", "do", "of", "di", "d", "da", "ng", "den", "năm");

  /** After the day's number: "12th March", "1er mars", "2º aprile", "12. März". */
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "o");

  /** After the year, before the month: "2026 m. kovo 12 d.", "2026. gada 12. marts". */
  private static final Set<String> AFTER_YEAR =
      Set.of("m", "gada", "оны", "жылы", "ж", "il", "urteko");

  private static final Set<String> YEAR_FIRST =
      Set.of("ja", "zh", "ko", "hu", "lt", "fa", "mn", "eu");

  /** Month before day in "3/12/2026". */
  private static final Set<String> MONTH_FIRST_TAGS = Set.of("en-us", "en-ph", "tl");

  /** "3/12/2026" is a day in March or in December: both are written in English, and in Canada. */
  private static final Set<String> EITHER_TAGS = Set.of("en", "en-ca");

  private final DateTokens tokens;
  private final @Nullable String language;
  private final boolean monthFirst;
  private final boolean either;

  DayReader(DateTokens tokens, @Nullable String tag) {
    this.tokens = tokens;
    this.language = LanguageGuess.primary(tag);
    String folded = tag == null ? "" : Text.fold(tag.strip()).replace('_', '-');
    this.monthFirst = MONTH_FIRST_TAGS.contains(folded);
    this.either = EITHER_TAGS.contains(folded);
  }

  /** The day that begins with token i, or null. */
  @Nullable Day at(int i) {
    if (!tokens.isNumber(i)) {
      Day day = eraFirst(i);
      return day != null ? day : monthFirst(i);
    }
    Day day = yearFirst(i);
    day = day != null ? day : dayFirst(i);
    return day != null ? day : numeric(i);
  }

  // ---- year first: 2026-03-12, 2026年3月12日, 2026년 3월 12일, 2026. március 12., 2026 m. kovo 12 d.

  private @Nullable Day yearFirst(int i) {
    if (!tokens.isNumber(i, 4, 4, SOLAR_FIRST, 2700)) {
      return null;
    }
    int year = tokens.value(i);
    Day day = withUnits(i + 1, year);
    if (day == null) {
      day = yearFirstNumeric(i, year);
    }
    return day != null ? day : yearFirstNamed(i, year);
  }

  /** The rest of "2026年3月12日" or "2026년 3월 12일", from the unit of the year on. */
  private @Nullable Day withUnits(int unit, int year) {
    boolean han = tokens.is(unit, "年");
    boolean hangul = tokens.isWord(unit) && tokens.get(unit).word().startsWith("년");
    if (!(han || hangul) || !tokens.isNumber(unit + 1) || !tokens.isNumber(unit + 3)) {
      return null;
    }
    boolean month = tokens.is(unit + 2, "月") || tokens.is(unit + 2, "월");
    boolean last =
        tokens.is(unit + 4, "日")
            || tokens.is(unit + 4, "号")
            || tokens.is(unit + 4, "號")
            || (tokens.isWord(unit + 4) && tokens.get(unit + 4).word().startsWith("일"));
    return month && last
        ? day(year, tokens.value(unit + 1), tokens.value(unit + 3), unit + 5)
        : null;
  }

  private @Nullable Day yearFirstNumeric(int i, int year) {
    if (!tokens.isOneOf(i + 1, "-./‐‑–−") || !isSame(i + 1, i + 3)) {
      return null;
    }
    boolean parts = tokens.isNumber(i + 2, 1, 2, 1, 12) && tokens.isNumber(i + 4, 1, 2, 1, 31);
    int next = tokens.is(i + 5, ".") ? i + 6 : i + 5;
    return parts ? day(year, tokens.value(i + 2), tokens.value(i + 4), next) : null;
  }

  private @Nullable Day yearFirstNamed(int i, int year) {
    int at = skip(i + 1, ".,-");
    if (tokens.isWord(at) && AFTER_YEAR.contains(tokens.get(at).word())) {
      at = skip(at + 1, ".,");
    }
    if (tokens.isNumber(at, 1, 2, 1, 31)) {
      int name = skip(at + 1, ".");
      Named month = month(name);
      return month == null ? null : day(year, month.month(), tokens.value(at), month.next());
    }
    Named month = month(at);
    if (month == null) {
      return null;
    }
    int number = skip(month.next(), ".-");
    return tokens.isNumber(number, 1, 2, 1, 31)
        ? day(year, month.month(), tokens.value(number), skip(number + 1, "."))
        : null;
  }

  // ---- eras: 令和8年3月12日, 民國115年3月12日

  private @Nullable Day eraFirst(int i) {
    int offset = eraOffset(i);
    if (offset == 0) {
      return null;
    }
    if (tokens.is(i + 2, "元")) {
      return withUnits(i + 3, offset + 1);
    }
    return tokens.isNumber(i + 2, 1, 3, 1, 200)
        ? withUnits(i + 3, offset + tokens.value(i + 2))
        : null;
  }

  /** The year before the era's first. */
  private int eraOffset(int i) {
    String word = tokens.get(i).word();
    if (word.length() != 1 || !Text.isIdeograph(word.charAt(0))) {
      return 0;
    }
    if (tokens.is(i, "令") && tokens.is(i + 1, "和")) {
      return 2018;
    } else if (tokens.is(i, "平") && tokens.is(i + 1, "成")) {
      return 1988;
    } else if (tokens.is(i, "昭") && tokens.is(i + 1, "和")) {
      return 1925;
    } else if (tokens.is(i, "民") && (tokens.is(i + 1, "國") || tokens.is(i + 1, "国"))) {
      return MINGUO_OFFSET;
    }
    return 0;
  }

  // ---- day first with a name: 12 March 2026, 12. März 2026, 12 de marzo de 2026, 12-Mar-2026

  private @Nullable Day dayFirst(int i) {
    if (!tokens.isNumber(i, 1, 2, 1, 31)) {
      return null;
    }
    Named month = month(skipOf(skipOrdinal(i + 1)));
    if (month == null) {
      return null;
    }
    return withYear(skipOf(skip(month.next(), ".,/-–'’)")), month.month(), tokens.value(i));
  }

  // ---- month first: March 12, 2026; Mar. 12th 2026

  private @Nullable Day monthFirst(int i) {
    Named month = hasNumberSoon(i) ? month(i) : null;
    if (month == null) {
      return null;
    }
    int number = skip(month.next(), ".-/");
    if (!tokens.isNumber(number, 1, 2, 1, 31)) {
      return null;
    }
    int year = skipOf(skip(skipOrdinal(number + 1), ",.-/'’"));
    return withYear(year, month.month(), tokens.value(number));
  }

  private boolean hasNumberSoon(int i) {
    for (int at = i + 1; at <= i + 4; at++) {
      if (tokens.isNumber(at)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Day withYear(int i, Month month, int number) {
    if (tokens.isNumber(i, 4, 4, SOLAR_FIRST, 2700)) {
      return day(tokens.value(i), month, number, i + 1);
    }
    return isShortYear(i) ? day(fullYear(tokens.value(i)), month, number, i + 1) : null;
  }

  /** "12-Mar-26", "12 Mar '26", "12 มี.ค. 69": two digits that are no hour, minute or rank. */
  private boolean isShortYear(int i) {
    boolean marked = tokens.isOneOf(i - 1, "-/'’") || "th".equals(language);
    return marked && tokens.isNumber(i, 2, 2, 0, 99) && !tokens.isOneOf(i + 1, ":.");
  }

  private int fullYear(int twoDigits) {
    if ("th".equals(language) && twoDigits >= 40) {
      return 2500 + twoDigits;
    }
    return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  // ---- numbers only: 12.03.2026, 3/12/2026, 12-03-26

  private @Nullable Day numeric(int i) {
    boolean shape =
        tokens.isNumber(i, 1, 2, 1, 31)
            && tokens.isOneOf(i + 1, "./-‐‑–")
            && isSame(i + 1, i + 3)
            && tokens.isNumber(i + 2, 1, 2, 1, 31);
    if (!shape || tokens.isOneOf(i - 1, "./-:") && tokens.isGlued(i)) {
      return null;
    }
    int a = tokens.value(i);
    int b = tokens.value(i + 2);
    if (tokens.isNumber(i + 4, 4, 4, SOLAR_FIRST, 2700)) {
      return ordered(a, b, tokens.value(i + 4), tokens.get(i + 1).word(), i + 5);
    }
    return twoDigitYear(i, a, b);
  }

  private @Nullable Day twoDigitYear(int i, int a, int b) {
    boolean shape =
        language != null
            && tokens.isNumber(i, 2, 2, 1, 31)
            && tokens.isNumber(i + 2, 2, 2, 1, 31)
            && tokens.isNumber(i + 4, 2, 2, 0, 99)
            && !(tokens.isOneOf(i + 5, "./-:") && tokens.isNumber(i + 6));
    if (!shape) {
      return null;
    }
    if (YEAR_FIRST.contains(language)) {
      return day(fullYear(a), b, tokens.value(i + 4), i + 5);
    }
    return ordered(a, b, fullYear(tokens.value(i + 4)), tokens.get(i + 1).word(), i + 5);
  }

  /** Day and month by the only order that is possible, else by the language's. */
  private @Nullable Day ordered(int a, int b, int year, String separator, int next) {
    if (a > 12) {
      return day(year, b, a, next);
    }
    if (b > 12) {
      return day(year, a, b, next);
    }
    if (monthFirst && !separator.equals(".")) {
      return day(year, a, b, next);
    }
    if (either && a != b && !separator.equals(".")) {
      Day day = day(year, a, b, next);
      return day == null ? null : new Day(day.date(), next, false);
    }
    boolean known = language != null || separator.equals(".") || a == b;
    return known ? day(year, b, a, next) : null;
  }

  // ---- parts

  private record Named(Month month, int next) {}

  /** The month whose name begins with token i; names have up to three words ("tháng mười một"). */
  private @Nullable Named month(int i) {
    if (!tokens.isWord(i)) {
      return null;
    }
    String first = tokens.get(i).word();
    Named longer = MonthNames.standard().beginsName(first) ? longerMonth(first, i) : null;
    if (longer != null) {
      return longer;
    }
    Month month = MonthNames.standard().find(first, language);
    if (month == null && first.length() > 2 && first.charAt(0) == 'ב') {
      month = MonthNames.standard().find(first.substring(1), language);
    }
    return month == null ? null : new Named(month, i + 1);
  }

  private @Nullable Named longerMonth(String first, int i) {
    Named found = null;
    StringBuilder name = new StringBuilder(first);
    int at = i + 1;
    for (int words = 2; words <= 3; words++) {
      at = tokens.is(at, ".") && tokens.isGlued(at) ? at + 1 : at;
      String part = part(at);
      if (part == null) {
        return found;
      }
      Month month = MonthNames.standard().find(name.append(' ').append(part).toString(), language);
      at++;
      found = month == null ? found : new Named(month, at);
    }
    return found;
  }

  /** A word, or a number as it stands in "tháng 3". */
  private @Nullable String part(int i) {
    if (tokens.isWord(i)) {
      return tokens.get(i).word();
    }
    return tokens.isNumber(i, 1, 2, 1, 12) ? String.valueOf(tokens.value(i)) : null;
  }

  private int skipOrdinal(int i) {
    int at = i;
    if (tokens.isGlued(at) && (isIn(ORDINALS, at) || tokens.isOneOf(at, "º°ª"))) {
      at++;
    }
    return skip(at, ".-,/–");
  }

  private int skipOf(int i) {
    int at = i;
    if (isIn(OF, at)) {
      at = skip(at + 1, "'’");
    }
    return isIn(OF, at) ? at + 1 : at;
  }

  private boolean isIn(Set<String> words, int i) {
    return tokens.isWord(i) && words.contains(tokens.get(i).word());
  }

  /** After at most two of these marks. */
  private int skip(int i, String marks) {
    int at = tokens.isOneOf(i, marks) ? i + 1 : i;
    return tokens.isOneOf(at, marks) ? at + 1 : at;
  }

  private boolean isSame(int i, int j) {
    return tokens.isMark(j) && tokens.get(i).word().equals(tokens.get(j).word());
  }

  private @Nullable Day day(int year, int month, int number, int next) {
    return day(year, new Month(month, isSolar(year)), number, next);
  }

  /** Years from 1300 to 1500 are of the solar Hijri calendar where Persian or Pashto is written. */
  private boolean isSolar(int year) {
    return year >= SOLAR_FIRST
        && year < SOLAR_LAST
        && ("fa".equals(language) || "ps".equals(language));
  }

  private static @Nullable Day day(int year, Month month, int number, int next) {
    try {
      LocalDate date =
          month.solarHijri()
              ? SolarHijri.toGregorian(year, month.number(), number)
              : LocalDate.of(gregorian(year), month.number(), number);
      boolean plausible = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return plausible ? new Day(date, next, true) : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int gregorian(int year) {
    return year > LAST_YEAR ? year - BUDDHIST_OFFSET : year;
  }
}
