package io.github.cleancopy.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a time of day and its zone out of the tokens of a line. */
final class ClockReader {
  /**
   * @param zone a fixed offset, a region whose offset depends on the day, or null
   * @param seconds whether the line gives them
   */
  record Clock(LocalTime time, @Nullable ZoneId zone, boolean seconds, int next) {
    String iso(LocalDate date) {
      String hours = two(time.getHour()) + ":" + two(time.getMinute());
      String clock = seconds ? hours + ":" + two(time.getSecond()) : hours;
      return date + "T" + clock + (zone == null ? "" : offset(date));
    }

    private String offset(LocalDate date) {
      ZoneId region = zone == null ? ZoneOffset.UTC : zone;
      return region.getRules().getOffset(date.atTime(time)).getId();
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }
  }

  private static final Set<String> BEFORE_NOON = Set.of("am", "오전", "午前", "上午", "π.μ.", "πμ");
  private static final Set<String> AFTER_NOON = Set.of("pm", "오후", "午後", "下午", "μμ");

  /**
   * What stands between a day and its time: "at", "um", "à", "kl.", and a weekday's abbreviation.
   */
  private static final Set<String> FILLERS =
      Set.of(
          "at", "t", "um", "à", "a", "às", "as", "las", "la", "alle", "ore", "ora", "kl", "klo",
          "kello", "o", "om", "в", "о", "об", "у", "во", "saat", "lúc", "г", "року", "года", "р",
          "год", "год.", "в.", "h", "den", "e", "op", "ob", "v", "godz", "na", "στις", "בשעה",
          "pukul", "jam", "ساعت", "الساعة", "เวลา", "d", "rok", "roku", "il", "u", "от", "time",
          "and", "hour", "hora", "heures", "uur", "klukkan", "kell", "plkst", "val", "بوقت");

  private static final Set<String> MINUTE_MARKS = Set.of("h", "時", "时", "點", "点", "시", "час", "u");

  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("wet", ZoneOffset.UTC),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("mez", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("mesz", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("мск", ZoneOffset.ofHours(3)),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("eastern", ZoneId.of("America/New_York")),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("ct", ZoneId.of("America/Chicago")),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("kst", ZoneOffset.ofHours(9)),
          Map.entry("hkt", ZoneOffset.ofHours(8)),
          Map.entry("sgt", ZoneOffset.ofHours(8)),
          Map.entry("wib", ZoneOffset.ofHours(7)),
          Map.entry("wita", ZoneOffset.ofHours(8)),
          Map.entry("wit", ZoneOffset.ofHours(9)),
          Map.entry("ist", ZoneOffset.ofHoursMinutes(5, 30)),
          Map.entry("pkt", ZoneOffset.ofHours(5)),
          Map.entry("aest", ZoneOffset.ofHours(10)),
          Map.entry("aedt", ZoneOffset.ofHours(11)),
          Map.entry("awst", ZoneOffset.ofHours(8)),
          Map.entry("nzst", ZoneOffset.ofHours(12)),
          Map.entry("nzdt", ZoneOffset.ofHours(13)),
          Map.entry("sast", ZoneOffset.ofHours(2)),
          Map.entry("wat", ZoneOffset.ofHours(1)),
          Map.entry("eat", ZoneOffset.ofHours(3)));

  private static final int MOST_FILLERS = 5;
  private static final int LOOK_BACK = 10;

  private final DateTokens tokens;

  ClockReader(DateTokens tokens) {
    this.tokens = tokens;
  }

  /** The time that follows a day which ends before token i, or null: "12 March 2026 at 14:05". */
  @Nullable Clock after(int i) {
    int at = i;
    for (int fillers = 0; fillers <= MOST_FILLERS; fillers++) {
      Clock clock = at(at);
      if (clock != null) {
        return clock;
      }
      if (!isFiller(at) && !isBracketed(at)) {
        return null;
      }
      at++;
    }
    return null;
  }

  /** The time that ends before a day which begins with token i: "14:05, 12 March 2026". */
  @Nullable Clock before(int i) {
    for (int from = Math.max(0, i - LOOK_BACK); from < i; from++) {
      Clock clock = at(from);
      if (clock != null && reaches(clock.next(), i)) {
        return clock;
      }
    }
    return null;
  }

  /** Where a time that ends a day's line begins; used to find the start of what was read. */
  int startBefore(int i) {
    for (int from = Math.max(0, i - LOOK_BACK); from < i; from++) {
      Clock clock = at(from);
      if (clock != null && reaches(clock.next(), i)) {
        return from;
      }
    }
    return i;
  }

  /** Only marks, fillers and one more word, such as a weekday, between a time and its day. */
  private boolean reaches(int from, int day) {
    int words = 0;
    for (int at = from; at < day; at++) {
      if (tokens.isNumber(at)) {
        return false;
      }
      words += isFiller(at) ? 0 : 1;
    }
    return from <= day && words <= 1;
  }

  private boolean isFiller(int i) {
    return tokens.isOneOf(i, ",-–—|·•/@:().[]॥、，") || FILLERS.contains(tokens.get(i).word());
  }

  /** A weekday in brackets: "3月12日(木) 14時05分". */
  private boolean isBracketed(int i) {
    return tokens.isWord(i) && tokens.isOneOf(i - 1, "(（") && tokens.isOneOf(i + 1, ")）");
  }

  /** The time that begins with token i, or null. */
  private @Nullable Clock at(int i) {
    boolean han = Text.isIdeograph(first(i));
    String half = han ? tokens.get(i).word() + tokens.get(i + 1).word() : tokens.get(i).word();
    boolean late = AFTER_NOON.contains(half);
    boolean halved = late || BEFORE_NOON.contains(half);
    int hour = !halved ? i : han ? i + 2 : i + 1;
    if (!tokens.isNumber(hour, 1, 2, 0, 24) || isDecimal(hour)) {
      return null;
    }
    Clock clock = hasMinutes(hour) ? withMinutes(hour) : wholeHour(hour);
    if (clock == null || hour == i) {
      return clock;
    }
    return new Clock(half(clock.time(), late, !late), clock.zone(), clock.seconds(), clock.next());
  }

  private char first(int i) {
    String word = tokens.get(i).word();
    return word.isEmpty() ? ' ' : word.charAt(0);
  }

  /** The number is the second half of something: "3.14", "2026-03-12". */
  private boolean isDecimal(int i) {
    return tokens.isGlued(i) && tokens.isOneOf(i - 1, ".:/-+") && tokens.isNumber(i - 2);
  }

  private boolean hasMinutes(int i) {
    boolean named = MINUTE_MARKS.contains(tokens.get(i + 1).word());
    boolean mark = named || tokens.isOneOf(i + 1, ":.：︰");
    return mark && tokens.isNumber(i + 2, named ? 1 : 2, 2, 0, 59);
  }

  private @Nullable Clock withMinutes(int i) {
    boolean seconds = tokens.isOneOf(i + 3, ":.：") && tokens.isNumber(i + 4, 2, 2, 0, 59);
    int next = seconds ? fractionEnd(i + 5) : minutesEnd(i + 3);
    boolean number =
        tokens.isOneOf(next, ".:") && tokens.isGlued(next + 1) && tokens.isNumber(next + 1);
    if (number) {
      return null;
    }
    int second = seconds ? tokens.value(i + 4) : 0;
    return clock(tokens.value(i), tokens.value(i + 2), second, seconds, next);
  }

  private int fractionEnd(int i) {
    return tokens.isOneOf(i, ".,") && tokens.isNumber(i + 1) && tokens.isGlued(i + 1) ? i + 2 : i;
  }

  private int minutesEnd(int i) {
    return tokens.is(i, "分") || tokens.is(i, "분") ? i + 1 : i;
  }

  /** "2pm", "14 Uhr", "14h", "오후 2시". */
  private @Nullable Clock wholeHour(int i) {
    String word = tokens.get(i + 1).word();
    boolean named = word.equals("uhr") || word.equals("시") || word.equals("時") || word.equals("时");
    boolean glued = tokens.isGlued(i + 1) && word.equals("h");
    if (named || glued) {
      return clock(tokens.value(i), 0, 0, false, i + 2);
    }
    boolean halved = halfOfDay(i + 1) != 0;
    return halved ? clock(tokens.value(i), 0, 0, false, i + 1) : null;
  }

  private @Nullable Clock clock(int hour, int minute, int second, boolean seconds, int next) {
    if (hour > 23) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, minute, second);
    int half = halfOfDay(next);
    int at = half == 0 ? next : next + Math.abs(half);
    time = half(time, half > 0, half < 0);
    at = tokens.is(at, "uhr") || tokens.is(at, "h") || tokens.is(at, "น") ? at + 1 : at;
    Zone zone = zone(at);
    return new Clock(
        time, zone == null ? null : zone.id(), seconds, zone == null ? at : zone.next());
  }

  private static LocalTime half(LocalTime time, boolean late, boolean early) {
    if (late && time.getHour() < 12) {
      return time.plusHours(12);
    }
    return early && time.getHour() == 12 ? time.minusHours(12) : time;
  }

  /** Tokens that say "a.m." (negative) or "p.m." (positive), or 0. */
  private int halfOfDay(int i) {
    String word = tokens.get(i).word();
    if (BEFORE_NOON.contains(word)) {
      return -1;
    }
    if (AFTER_NOON.contains(word)) {
      return 1;
    }
    boolean letters = word.equals("a") || word.equals("p") || word.equals("π") || word.equals("μ");
    if (letters && tokens.is(i + 1, ".") && (tokens.is(i + 2, "m") || tokens.is(i + 2, "μ"))) {
      int length = tokens.is(i + 3, ".") ? 4 : 3;
      return word.equals("p") || word.equals("μ") ? length : -length;
    }
    return 0;
  }

  private record Zone(ZoneId id, int next) {}

  private @Nullable Zone zone(int i) {
    int at = tokens.isOneOf(i, "([") ? i + 1 : i;
    ZoneId named = ZONES.get(tokens.get(at).word());
    if (named != null) {
      Zone shifted = named.equals(ZoneOffset.UTC) ? offset(at + 1) : null;
      return shifted != null ? shifted : new Zone(named, closed(at + 1, at > i));
    }
    Zone offset = offset(at);
    return offset == null ? null : new Zone(offset.id(), closed(offset.next(), at > i));
  }

  private int closed(int i, boolean opened) {
    return opened && tokens.isOneOf(i, ")]") ? i + 1 : i;
  }

  /** "+0200", "+02:00", "+2". */
  private @Nullable Zone offset(int i) {
    if (!tokens.isOneOf(i, "+-−") || !tokens.isNumber(i + 1) || !tokens.isGlued(i + 1)) {
      return null;
    }
    int sign = tokens.is(i, "+") ? 1 : -1;
    int value = tokens.value(i + 1);
    if (tokens.get(i + 1).length() == 4) {
      return offset(sign * (value / 100), sign * (value % 100), i + 2);
    }
    if (tokens.get(i + 1).length() > 2) {
      return null;
    }
    boolean minutes = tokens.is(i + 2, ":") && tokens.isNumber(i + 3, 2, 2, 0, 59);
    return offset(sign * value, minutes ? sign * tokens.value(i + 3) : 0, minutes ? i + 4 : i + 2);
  }

  private static @Nullable Zone offset(int hours, int minutes, int next) {
    try {
      return new Zone(ZoneOffset.ofHoursMinutes(hours, minutes), next);
    } catch (DateTimeException tooFar) {
      return null;
    }
  }
}
