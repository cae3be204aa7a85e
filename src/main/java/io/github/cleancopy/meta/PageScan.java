package io.github.cleancopy.meta;

import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Collects in one pass over a document what its markup says about it. */
final class PageScan {
  private static final int LONGEST_TEXT = 600;
  private static final int MOST_NODES_OF_A_TEXT = 120;
  private static final int MOST_ITEM_NAMES = 5;
  private static final int MOST_SCRIPTS = 40;
  private static final int LONGEST_SCRIPT = 4 << 20;

  private final PageFacts facts = new PageFacts();
  private final BylineNames bylineNames = new BylineNames();
  private int place;

  /** The outermost element of aside matter that is open, or null. */
  private @Nullable Element aside;

  private PageScan() {}

  static PageFacts of(Document document) {
    PageScan scan = new PageScan();
    scan.walk(document);
    return scan.facts;
  }

  /** Looks at every element in document order; of the nodes between them nobody asks. */
  private void walk(Document document) {
    OpenElements open = new OpenElements();
    open.push(document);
    see(document);
    while (!open.isEmpty()) {
      Node child = open.nextChild();
      if (child == null) {
        close(open.pop());
      } else if (child instanceof Element element) {
        see(element);
        open.push(element);
      }
    }
  }

  private void see(Element element) {
    place++;
    open(element);
  }

  private void close(Element element) {
    if (element == aside) {
      aside = null;
    }
  }

  private void open(Element element) {
    switch (element.normalName()) {
      case "html" -> facts.language = language(element);
      case "base" -> facts.base = facts.base.isEmpty() ? element.attr("href") : facts.base;
      case "title" -> title(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "h1" -> PageFacts.add(facts.headings, spot(element, "", ""));
      case "h2" -> PageFacts.add(facts.subHeadings, spot(element, "", ""));
      case "time" -> time(element);
      case "aside", "footer", "nav" -> aside = aside == null ? element : aside;
      default -> {}
    }
    if (element.attributesSize() > 0) {
      named(element);
    }
  }

  private static String language(Element html) {
    String lang = html.attr("lang");
    return lang.isBlank() ? html.attr("xml:lang") : lang;
  }

  private void title(Element element) {
    boolean pageTitle = element.parent() == null || !element.parent().normalName().equals("svg");
    if (facts.titleElement.isEmpty() && pageTitle) {
      facts.titleElement = text(element);
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String names = element.attr(key);
      if (!names.isEmpty()) {
        facts.addMeta(names.strip().toLowerCase(Locale.ROOT), content);
      }
    }
  }

  private void link(Element element) {
    if (element.attr("rel").toLowerCase(Locale.ROOT).contains("canonical")) {
      facts.canonical = facts.canonical.isEmpty() ? element.attr("href") : facts.canonical;
    }
  }

  private void script(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      keep(facts.jsonLd, element);
    }
  }

  private static void keep(List<DataNode> scripts, Element element) {
    if (scripts.size() < MOST_SCRIPTS
        && element.childNodeSize() > 0
        && element.childNode(0) instanceof DataNode data
        && data.getWholeData().length() <= LONGEST_SCRIPT) {
      scripts.add(data);
    }
  }

  private void time(Element element) {
    String name = element.hasAttr("pubdate") ? "published" : "";
    PageFacts.add(
        facts.times, spot(element, element.attr("datetime"), name + " " + names(element)));
  }

  /** Microdata and signatures: what {@code itemprop} and {@code rel} call an element. */
  private void named(Element element) {
    // Attribute names are lower case already, so that the exact and faster look-up will do.
    Attributes attributes = element.attributes();
    boolean link = element.normalName().equals("a");
    if (link && attributes.get("rel").toLowerCase(Locale.ROOT).contains("author")) {
      PageFacts.add(facts.signatures, spot(element, "", "rel=author"));
    }
    if (attributes.hasKey("itemprop")) {
      item(element, attributes.get("itemprop"));
    }
    String classes = attributes.get("class");
    if (!classes.isEmpty() && bylineNames.include(classes)) {
      facts.addByline(new Byline(element, place, aside != null));
    }
  }

  private void item(Element element, String itemprop) {
    String machine = machineValue(element);
    boolean author = itemprop.equalsIgnoreCase("author");
    if (machine.isEmpty() && (author || element.hasAttr("itemscope"))) {
      machine = nameWithin(element);
    }
    Spot spot = spot(element, machine, names(element));
    StringTokenizer names = new StringTokenizer(itemprop.toLowerCase(Locale.ROOT));
    for (int i = 0; i < MOST_ITEM_NAMES && names.hasMoreTokens(); i++) {
      facts.addItem(names.nextToken(), spot);
    }
  }

  /**
   * The name of a person or publisher described by elements inside the element; where none is
   * called the name, what the only link says: beside it stands what they are.
   */
  private static String nameWithin(Element scope) {
    List<Element> links = new ArrayList<>();
    Node node = scope;
    for (int steps = 0; steps < MOST_NODES_OF_A_TEXT; steps++) {
      node = next(node, scope);
      if (node == null) {
        return links.size() == 1 ? text(links.get(0)) : "";
      }
      if (node instanceof Element element) {
        if (element.attr("itemprop").equals("name")) {
          String machine = machineValue(element);
          return machine.isEmpty() ? text(element) : machine;
        }
        if (element.normalName().equals("a")) {
          links.add(element);
        }
      }
    }
    return "";
  }

  /** The node after this one in document order, inside the scope, or null. */
  private static @Nullable Node next(Node node, Element scope) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    for (Node at = node; at != null && at != scope; at = at.parent()) {
      if (at.nextSibling() != null) {
        return at.nextSibling();
      }
    }
    return null;
  }

  private static String machineValue(Element element) {
    for (String key : new String[] {"content", "datetime"}) {
      if (element.hasAttr(key)) {
        return element.attr(key);
      }
    }
    return switch (element.normalName()) {
      case "img" -> element.attr("src");
      case "link" -> element.attr("href");
      default -> "";
    };
  }

  private static String names(Element element) {
    return (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
  }

  private Spot spot(Element element, String machine, String name) {
    String tidied = Text.tidy(machine.length() > LONGEST_TEXT ? "" : machine);
    return new Spot(text(element), tidied, name, place, aside != null);
  }

  /** The element's text as far as its first 600 characters, a space between its parts. */
  static String text(Element element) {
    StringBuilder out = new StringBuilder();
    int[] budget = {MOST_NODES_OF_A_TEXT};
    append(element, out, budget);
    return Text.tidy(out);
  }

  private static void append(Node node, StringBuilder out, int[] budget) {
    for (int i = 0; i < node.childNodeSize() && budget[0]-- > 0; i++) {
      Node child = node.childNode(i);
      if (child instanceof TextNode text && out.length() < LONGEST_TEXT) {
        String whole = text.getWholeText();
        out.append(whole, 0, Math.min(whole.length(), LONGEST_TEXT));
      } else if (child instanceof Element element) {
        boolean part = element.normalName().equals("br") || element.isBlock();
        out.append(part ? " " : "");
        append(element, out, budget);
        out.append(part ? " " : "");
      }
    }
  }
}
