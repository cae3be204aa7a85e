package io.github.cleancopy.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands in a page's own scripts, in page order. */
final class Scripts {
  private static final int MOST = 2_000;

  private Scripts() {}

  static List<String> of(Decoded page) {
    if (page.source() != null) {
      return inSource(page.source());
    }
    return page.document() == null ? List.of() : inDocument(page.document());
  }

  private static List<String> inSource(String source) {
    List<String> scripts = new ArrayList<>();
    int at = next(source, 0);
    while (at >= 0 && scripts.size() < MOST) {
      int from = Markup.endOfTag(source, at);
      int close = Markup.closeOfScript(source, from);
      if (close > from) {
        scripts.add(source.substring(from, close));
      }
      at = next(source, close);
    }
    return scripts;
  }

  private static int next(String source, int from) {
    int at = source.indexOf('<', from);
    while (at >= 0 && !Markup.isNamed(source, at + 1, "script")) {
      at = source.indexOf('<', at + 1);
    }
    return at;
  }

  private static List<String> inDocument(Document document) {
    List<String> scripts = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      for (DataNode data : script.dataNodes()) {
        scripts.add(data.getWholeData());
      }
    }
    return scripts;
  }
}
