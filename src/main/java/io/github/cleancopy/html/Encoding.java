package io.github.cleancopy.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An encoding of the web, by the names of the WHATWG Encoding Standard. What a page calls
 * ISO-8859-1 or ASCII is read as windows-1252, what it calls GB2312 as GB18030, as browsers do.
 *
 * @param name as records show it
 * @param charset the Java charset that reads it
 */
record Encoding(String name, Charset charset) {
  static final Encoding UTF_8 = new Encoding("UTF-8", StandardCharsets.UTF_8);
  static final Encoding UTF_16LE = new Encoding("UTF-16LE", StandardCharsets.UTF_16LE);
  static final Encoding UTF_16BE = new Encoding("UTF-16BE", StandardCharsets.UTF_16BE);
  static final Encoding WINDOWS_1252 =
      new Encoding("windows-1252", Charset.forName("windows-1252"));

  /** Name, Java's charset, and the labels by which pages and detectors call it. */
  private static final String[][] TABLE = {
    {"windows-1250", "windows-1250", "cp1250 x-cp1250"},
    {"windows-1251", "windows-1251", "cp1251 x-cp1251"},
    {"windows-1253", "windows-1253", "cp1253 x-cp1253"},
    {"windows-1254", "windows-1254", "cp1254 iso-8859-9 iso8859-9 latin5"},
    {"windows-1255", "windows-1255", "cp1255 x-cp1255"},
    {"windows-1256", "windows-1256", "cp1256 x-cp1256"},
    {"windows-1257", "windows-1257", "cp1257 x-cp1257"},
    {"windows-1258", "windows-1258", "cp1258 x-cp1258"},
    {"windows-874", "x-windows-874", "tis-620 iso-8859-11 dos-874"},
    {"ISO-8859-2", "ISO-8859-2", "iso8859-2 latin2 l2"},
    {"ISO-8859-3", "ISO-8859-3", "iso8859-3 latin3"},
    {"ISO-8859-4", "ISO-8859-4", "iso8859-4 latin4"},
    {"ISO-8859-5", "ISO-8859-5", "iso8859-5 cyrillic"},
    {"ISO-8859-6", "ISO-8859-6", "iso8859-6 arabic"},
    {"ISO-8859-7", "ISO-8859-7", "iso8859-7 greek"},
    {"ISO-8859-8", "ISO-8859-8", "iso8859-8 iso-8859-8-i hebrew"},
    {"ISO-8859-13", "ISO-8859-13", "iso8859-13"},
    {"ISO-8859-15", "ISO-8859-15", "iso8859-15 latin9"},
    {"KOI8-R", "KOI8-R", "koi koi8 koi8r"},
    {"KOI8-U", "KOI8-U", "koi8-ru"},
    {"IBM866", "IBM866", "866 cp866"},
    {"macintosh", "x-MacRoman", "mac x-mac-roman macroman"},
    {"Shift_JIS", "windows-31j", "shift-jis sjis x-sjis ms_kanji windows-31j ms932"},
    {"EUC-JP", "EUC-JP", "x-euc-jp eucjp"},
    {"ISO-2022-JP", "ISO-2022-JP", "csiso2022jp"},
    {"EUC-KR", "x-windows-949", "ks_c_5601-1987 ksc5601 ks_c_5601 windows-949 cp949 korean"},
    {"GB18030", "GB18030", "gb2312 gbk gb_2312 gb_2312-80 x-gbk hz-gb-2312 chinese"},
    {"Big5", "Big5-HKSCS", "big5-hkscs cn-big5 x-x-big5"},
  };

  private static final Map<String, Encoding> BY_LABEL = byLabel();

  private static Map<String, Encoding> byLabel() {
    Map<String, Encoding> labels = new HashMap<>();
    for (String[] row : TABLE) {
      if (Charset.isSupported(row[1])) {
        Encoding encoding = new Encoding(row[0], Charset.forName(row[1]));
        labels.put(row[0].toLowerCase(Locale.ROOT), encoding);
        for (String label : row[2].split(" ")) {
          labels.put(label, encoding);
        }
      }
    }
    for (String label :
        "windows-1252 iso-8859-1 iso8859-1 latin1 l1 us-ascii ascii cp1252 x-cp1252".split(" ")) {
      labels.put(label, WINDOWS_1252);
    }
    labels.put("utf-8", UTF_8);
    labels.put("utf8", UTF_8);
    labels.put("utf-16", UTF_16LE);
    labels.put("utf-16le", UTF_16LE);
    labels.put("utf-16be", UTF_16BE);
    return Map.copyOf(labels);
  }

  /**
   * The encoding that is called so, in whatever case and quotes; null for one that the web does not
   * use.
   */
  static @Nullable Encoding called(String label) {
    return BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
  }
}
