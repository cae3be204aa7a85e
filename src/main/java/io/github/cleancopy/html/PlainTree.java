package io.github.cleancopy.html;

import io.github.cleancopy.html.HtmlTag.Rule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of a page in one pass, without what has no text for a reader: as the parser makes
 * it of what {@link MarkupSlimmer} leaves, in a third of the time. It knows what the HTML Standard
 * (13.2.6) says of pages as they are written; where a page breaks the rules in a way that tears its
 * tree apart (a table's text outside its cells, a block that begins in a link and ends behind it),
 * it gives up, and the parser has to be asked. Linear. Used once.
 */
final class PlainTree {
  // More open elements than this are a page gone wrong; the parser has limits of its own.
  static final int DEEPEST = 90;

  /** Formatting elements of one kind, and of all, that the parser would not open again. */
  private static final int MOST_ALIKE = 3;

  private static final int MOST_FORMATTING = 10;

  private static final HtmlTag HTML = HtmlTag.named("html");
  private static final HtmlTag HEAD = HtmlTag.named("head");
  private static final HtmlTag BODY = HtmlTag.named("body");
  private static final HtmlTag A = HtmlTag.named("a");
  private static final HtmlTag BR = HtmlTag.named("br");
  private static final HtmlTag BUTTON = HtmlTag.named("button");
  private static final HtmlTag NOBR = HtmlTag.named("nobr");
  private static final HtmlTag SELECT = HtmlTag.named("select");
  private static final HtmlTag OPTION = HtmlTag.named("option");
  private static final HtmlTag OPTGROUP = HtmlTag.named("optgroup");
  private static final HtmlTag OL = HtmlTag.named("ol");
  private static final HtmlTag UL = HtmlTag.named("ul");
  private static final HtmlTag PRE = HtmlTag.named("pre");
  private static final HtmlTag LISTING = HtmlTag.named("listing");
  private static final HtmlTag TEMPLATE = HtmlTag.named("template");
  private static final HtmlTag FORM = HtmlTag.named("form");
  private static final HtmlTag TABLE = HtmlTag.named("table");
  private static final HtmlTag COLGROUP = HtmlTag.named("colgroup");
  private static final HtmlTag TBODY = HtmlTag.named("tbody");
  private static final HtmlTag TR = HtmlTag.named("tr");

  private final String page;
  private final Document document = new Document("");
  private final OpenTags open = new OpenTags();
  private final Map<String, HtmlTag> others = new HashMap<>();

  private @Nullable Element html;
  private @Nullable Element head;
  private @Nullable Element body;
  private @Nullable Element form;

  /** Whether the body's end tag was the last thing but white space. */
  private boolean ended;

  /** What the page says of the standard it keeps: null before it, else whether it is today's. */
  private @Nullable Boolean standard;

  private boolean unsure;

  /** The text since the last tag: a part of the page, or several with something cut out between. */
  private int textFrom;

  private int textTo;
  private final StringBuilder cutText = new StringBuilder();

  /** Whether an element that stands apart has just begun or ended. */
  private boolean afterApart;

  /** The attributes of the tag that was read last, and where it ended. */
  private @Nullable Attributes attributes;

  private int endOfTag;

  private PlainTree(String page) {
    this.page = page;
  }

  /** The page's tree, or null where only a parser can tell it. */
  static @Nullable Document of(String page) {
    if (page.indexOf('\0') >= 0) {
      return null;
    }
    PlainTree tree = new PlainTree(page);
    tree.run();
    return tree.unsure ? null : tree.document;
  }

  private void run() {
    int behind = 0;
    int at = page.indexOf('<');
    while (at >= 0 && !unsure) {
      int end = at + 1;
      if (Markup.opensTag(page, at)) {
        text(behind, at);
        end = page.charAt(end) == '/' ? endTag(at) : startTag(at);
        behind = end;
      } else if (page.startsWith("!--", end)) {
        text(behind, at);
        end = Markup.endOfComment(page, at);
        behind = end;
      } else if (Markup.endOfBogusComment(page, at) > end) {
        text(behind, at);
        endText(false);
        end = Markup.endOfBogusComment(page, at);
        declare(at, end);
        behind = end;
      }
      at = page.indexOf('<', end);
    }
    text(behind, page.length());
    endText(false);
    if (body == null) {
      beginBody(null);
    }
  }

  /** "&lt;!doctype html>" before everything else: the page keeps the standard. */
  private void declare(int at, int end) {
    if (html == null && standard == null) {
      int name = Markup.skipSpace(page, Math.min(at + "<!doctype".length(), end));
      boolean known =
          page.regionMatches(true, at, "<!doctype", 0, "<!doctype".length())
              && page.regionMatches(true, name, "html", 0, "html".length())
              && Markup.skipSpace(page, name + "html".length()) == end - 1;
      standard = known ? Boolean.TRUE : Boolean.FALSE;
    }
  }

  private void giveUp() {
    unsure = true;
  }

  // ---- text

  private void text(int from, int to) {
    if (from == to) {
      return;
    }
    if (textFrom == textTo) {
      textFrom = from;
      textTo = to;
      return;
    }
    if (cutText.isEmpty()) {
      cutText.append(page, textFrom, textTo);
    }
    cutText.append(page, from, to);
  }

  /**
   * Puts the text since the last tag into the tree.
   *
   * @param beforeApart whether an element that stands apart begins or ends here
   */
  private void endText(boolean beforeApart) {
    if (textFrom == textTo) {
      return;
    }
    boolean blank = isBlank();
    if (!blank || !isIdle(beforeApart)) {
      write(cutText.isEmpty() ? page.substring(textFrom, textTo) : cutText.toString(), blank);
    }
    textFrom = textTo;
    cutText.setLength(0);
  }

  private boolean isBlank() {
    return cutText.isEmpty()
        ? Markup.skipSpace(page, textFrom) >= textTo
        : Markup.skipSpace(cutText.toString(), 0) == cutText.length();
  }

  /**
   * Whether white space here says nothing: next to an element that stands apart, but not in
   * preformatted text, nor where formatting begins again with it.
   */
  private boolean isIdle(boolean beforeApart) {
    return isBeforeBody()
        || isInTableFrame()
        || (afterApart || beforeApart) && !isPreformatted() && !open.willReopen();
  }

  private boolean isPreformatted() {
    return open.isOpen(PRE) || open.isOpen(LISTING);
  }

  private void write(String text, boolean blank) {
    if (isInTableFrame()) {
      giveUp();
      return;
    }
    String words = ended ? text.stripLeading() : text;
    ended &= blank;
    inBody();
    afterApart = false;
    open.reopen();
    if (!words.isEmpty()) {
      open.element().appendChild(new TextNode(References.resolved(words, false)));
    }
  }

  // ---- tags

  private HtmlTag tagAt(int name) {
    HtmlTag tag = HtmlTag.of(page, name);
    if (tag != null) {
      return tag;
    }
    int end = name;
    while (end < page.length() && !Markup.endsName(page.charAt(end))) {
      end++;
    }
    return others.computeIfAbsent(
        page.substring(name, end).toLowerCase(Locale.ROOT), HtmlTag::other);
  }

  private int startTag(int at) {
    HtmlTag tag = tagAt(at + 1);
    switch (tag.role) {
      case STYLE -> {
        return Markup.endOfRaw(page, Markup.endOfTag(page, at), tag.name);
      }
      case NOSCRIPT -> {
        return endOf(Markup.closingTag(page, Markup.endOfTag(page, at), tag.name));
      }
      case DRAWING -> {
        int end = Drawing.end(page, Markup.endOfTag(page, at));
        return end < 0 ? endOf(-1) : end;
      }
      case SCRIPT -> {
        return script(at, tag);
      }
      case LINK -> {
        int end = Markup.endOfTag(page, at);
        if (!Markup.has(page, at, end, "canonical") && !Markup.hasAttribute(page, at, "itemprop")) {
          return end;
        }
      }
      case SOURCE -> {
        if (!Markup.hasAttribute(page, at, "itemprop")) {
          return Markup.endOfTag(page, at);
        }
      }
      default -> {}
    }
    readAttributes(at);
    endText(tag.role == TagRole.APART);
    ended = false;
    if (tag.role == TagRole.PICTURE && attributes != null && !attributes.hasKey("itemprop")) {
      attributes = null;
    }
    start(tag);
    return switch (tag.rule) {
      case RAW -> unsure ? endOfTag : endOfRaw(tag);
      case PREFORMATTED -> endOfTag + lineEnd(endOfTag);
      default -> endOfTag;
    };
  }

  /** How long the line end is that stands here, if one does. */
  private int lineEnd(int at) {
    return page.startsWith("\r\n", at) ? 2 : page.startsWith("\n", at) ? 1 : 0;
  }

  /** Behind the end tag that opens here; without one, the rest of the page is its content. */
  private int endOf(int close) {
    if (close < 0) {
      giveUp();
      return page.length();
    }
    return Markup.endOfTag(page, close);
  }

  private int endOfRaw(HtmlTag tag) {
    int close = Markup.closingTag(page, endOfTag, tag.name);
    if (close > endOfTag && tag.name.equals("title") && last != null) {
      last.appendChild(new TextNode(References.resolved(page.substring(endOfTag, close), false)));
    }
    return endOf(close);
  }

  /** Scripts that hold data stay: those of linked data whole, the others empty. */
  private int script(int at, HtmlTag tag) {
    int end = Markup.endOfTag(page, at);
    int close = Markup.closeOfScript(page, end);
    if (Markup.has(page, at, end, "json")) {
      readAttributes(at);
      endText(false);
      Element script = new Element(tag.tag, null, attributes);
      if (Markup.has(page, at, end, "ld") && close > end) {
        script.appendChild(new DataNode(page.substring(end, close)));
      }
      (isBeforeBody() ? head() : open.element()).appendChild(script);
      afterApart = false;
    }
    return Markup.endOfTag(page, close);
  }

  /** Reads the attributes that somebody asks for. */
  private void readAttributes(int at) {
    Attributes read = null;
    int i = Markup.nextAttribute(page, Markup.endOfName(page, at));
    while (i < page.length() && page.charAt(i) != '>') {
      int endOfName = Markup.endOfAttributeName(page, i);
      int from = Markup.value(page, endOfName);
      int end = from < 0 ? endOfName : Markup.endOfValue(page, from);
      String name = TellingAttributes.name(page, i, endOfName, end);
      if (name != null && (read == null || !read.hasKey(name))) {
        read = read == null ? new Attributes() : read;
        read.add(name, from < 0 ? null : value(from, end));
      }
      i = Markup.nextAttribute(page, end);
    }
    if (i >= page.length()) {
      giveUp();
    }
    attributes = read;
    endOfTag = Math.min(i + 1, page.length());
  }

  private String value(int from, int end) {
    boolean quoted = end > from + 1 && "\"'".indexOf(page.charAt(from)) >= 0;
    String raw = quoted ? page.substring(from + 1, end - 1) : page.substring(from, end);
    return References.resolved(raw, true);
  }

  // ---- the tree

  private Element html() {
    Element known = html;
    if (known == null) {
      known = new Element(HTML.tag, null, null);
      document.appendChild(known);
      open.push(HTML, known);
      html = known;
    }
    return known;
  }

  private Element head() {
    Element known = head;
    if (known == null) {
      known = new Element(HEAD.tag, null, null);
      html().appendChild(known);
      head = known;
    }
    return known;
  }

  /** Whether the body has not begun, and what comes is not in a template in the head. */
  private boolean isBeforeBody() {
    return body == null && !open.isOpen(TEMPLATE);
  }

  private void inBody() {
    if (isBeforeBody()) {
      beginBody(null);
    }
  }

  private void beginBody(@Nullable Attributes attributes) {
    head();
    Element begun = new Element(BODY.tag, null, attributes);
    html().appendChild(begun);
    open.push(BODY, begun);
    body = begun;
    afterApart = true;
  }

  /** The element that was made last. */
  private @Nullable Element last;

  private Element append(HtmlTag tag, Element parent) {
    Element element = new Element(tag.tag, null, attributes);
    parent.appendChild(element);
    afterApart = tag.role == TagRole.APART;
    last = element;
    return element;
  }

  private void appendVoid(HtmlTag tag) {
    append(tag, open.element());
  }

  private void insert(HtmlTag tag) {
    if (open.size() >= DEEPEST) {
      giveUp();
    }
    open.push(tag, append(tag, open.element()));
  }

  private void imply(HtmlTag tag) {
    Attributes own = attributes;
    attributes = null;
    insert(tag);
    attributes = own;
  }

  private void start(HtmlTag tag) {
    if (isBeforeBody() && startBeforeBody(tag)) {
      return;
    }
    inBody();
    if (open.isOpen(SELECT) && tag.rule != Rule.OPTION) {
      giveUp();
      return;
    }
    if (isInTableFrame()) {
      startInTable(tag);
      return;
    }
    startInBody(tag);
  }

  /** Whether the tag belongs before the body. */
  private boolean startBeforeBody(HtmlTag tag) {
    switch (tag.rule) {
      case HTML -> {
        if (html == null) {
          html = append(tag, document);
          open.push(HTML, html);
        } else {
          merge(html);
        }
      }
      case HEAD -> head = head == null ? append(tag, html()) : head;
      case BODY -> beginBody(attributes);
      case TEMPLATE -> {
        open.push(HEAD, head());
        startInBody(tag);
      }
      case METADATA -> append(tag, head());
      case RAW -> {
        if (!tag.name.equals("title") && !tag.name.equals("noframes")) {
          return false;
        }
        append(tag, head());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void startInBody(HtmlTag tag) {
    switch (tag.rule) {
      case INLINE -> {
        open.reopen();
        insert(tag);
      }
      case INLINE_VOID -> {
        open.reopen();
        appendVoid(tag);
      }
      case VOID, METADATA, RAW -> appendVoid(tag);
      case FORMATTING -> startFormatting(tag);
      case BLOCK, PARAGRAPH, PREFORMATTED -> {
        open.closeParagraph();
        insert(tag);
      }
      case HEADING -> {
        open.closeParagraph();
        if (open.tag().rule == Rule.HEADING) {
          open.pop();
        }
        insert(tag);
      }
      case ITEM, TERM -> {
        open.closeSibling(tag.rule);
        open.closeParagraph();
        insert(tag);
      }
      case RULER -> {
        open.closeParagraph();
        appendVoid(tag);
      }
      case FORM -> startForm(tag);
      case BUTTON -> {
        if (open.isInScope(BUTTON)) {
          open.closeImplied(null);
          open.popThrough(BUTTON);
        }
        open.reopen();
        insert(tag);
      }
      case SELECT -> {
        open.reopen();
        insert(tag);
      }
      case OPTION -> {
        if (open.isOpen(SELECT)) {
          open.closeImplied(tag == OPTION ? OPTGROUP : null);
        } else if (open.tag() == OPTION) {
          open.pop();
        }
        open.reopen();
        insert(tag);
      }
      case FRAMED -> {
        open.reopen();
        insert(tag);
        open.addBar();
      }
      case TABLE -> startTable(tag);
      case CAPTION, COLUMNS, COLUMN, ROWS, ROW, CELL -> startTablePart(tag);
      case TEMPLATE -> {
        insert(tag);
        open.addBar();
      }
      case HTML -> merge(html);
      case BODY -> merge(body);
      case HEAD -> {}
      case UNSURE -> giveUp();
    }
  }

  private void startForm(HtmlTag tag) {
    boolean inTemplate = open.isOpen(TEMPLATE);
    if (form == null || inTemplate) {
      open.closeParagraph();
      insert(tag);
      form = inTemplate ? form : open.element();
    }
  }

  /** The page or its body begins a second time: what is new of it counts. */
  private void merge(@Nullable Element begun) {
    if (begun == null || attributes == null || open.isOpen(TEMPLATE)) {
      return;
    }
    for (Attribute attribute : attributes) {
      if (!begun.hasAttr(attribute.getKey())) {
        begun.attributes().put(attribute);
      }
    }
  }

  private void startFormatting(HtmlTag tag) {
    int alike = open.formattings(tag);
    boolean twice = tag == A && alike > 0 && (!open.closeFormatting(A) || open.isOpen(A));
    boolean many = alike >= MOST_ALIKE || open.formattings() >= MOST_FORMATTING;
    if (twice || many || tag == NOBR && (alike > 0 || open.isOpen(NOBR))) {
      giveUp();
      return;
    }
    open.reopen();
    insert(tag);
    open.addFormatting();
  }

  private int endTag(int at) {
    HtmlTag tag = tagAt(at + 2);
    int end = Markup.endOfTag(page, at);
    if (page.charAt(end - 1) != '>') {
      giveUp();
    }
    boolean apart = tag.role == TagRole.APART;
    boolean closes = !isBeforeBody() && open.tag() == tag;
    endText(apart && closes);
    attributes = null;
    ended = false;
    end(tag);
    afterApart = apart && (closes || afterApart);
    return end;
  }

  private void end(HtmlTag tag) {
    if (isBeforeBody()) {
      if (tag == BR || tag.rule == Rule.BODY || tag.rule == Rule.HTML) {
        inBody();
      } else {
        head = tag == HEAD ? head() : head;
        return;
      }
    }
    if (open.isOpen(SELECT) && tag != SELECT && tag.rule != Rule.OPTION) {
      giveUp();
      return;
    }
    if (open.isOpen(TABLE) && endInTable(tag)) {
      return;
    }
    switch (tag.rule) {
      case FORMATTING -> unsure |= !open.closeFormatting(tag);
      case BLOCK, PREFORMATTED, BUTTON, SELECT -> endBlock(tag);
      case FRAMED -> {
        if (endBlock(tag)) {
          open.dropToBar();
        }
      }
      case PARAGRAPH -> {
        if (open.isParagraphInScope()) {
          open.closeParagraph();
        } else {
          unsure |= open.isOpen(TEMPLATE);
          appendVoid(tag);
        }
      }
      case ITEM -> {
        if (open.isInListScope(tag, OL, UL)) {
          open.closeImplied(tag);
          open.popThrough(tag);
        }
      }
      case TERM -> {
        if (open.isInScope(tag)) {
          open.closeImplied(tag);
          open.popThrough(tag);
        }
      }
      case HEADING -> {
        if (open.isHeadingInScope()) {
          open.closeImplied(null);
          while (open.tag().rule != Rule.HEADING) {
            open.pop();
          }
          open.pop();
        }
      }
      case FORM -> endForm();
      case TEMPLATE -> {
        if (open.isOpen(TEMPLATE)) {
          open.popThrough(TEMPLATE);
          open.dropToBar();
          if (open.tag() == HEAD) {
            open.pop();
          }
        }
      }
      case BODY, HTML -> ended = open.isInScope(BODY);
      case INLINE_VOID -> {
        if (tag == BR) {
          unsure |= open.isOpen(TEMPLATE);
          open.reopen();
          appendVoid(BR);
        }
      }
      default -> open.close(tag);
    }
  }

  private boolean endBlock(HtmlTag tag) {
    boolean closes = open.isInScope(tag);
    if (closes) {
      open.closeImplied(null);
      open.popThrough(tag);
    }
    return closes;
  }

  private void endForm() {
    if (open.isOpen(TEMPLATE)) {
      endBlock(FORM);
      return;
    }
    Element node = form;
    form = null;
    if (node != null && open.isInScope(node)) {
      open.closeImplied(null);
      open.remove(node);
    }
  }

  // ---- tables

  /** Whether the next thing must be a part of a table: a row, a cell. */
  private boolean isInTableFrame() {
    return switch (open.size() == 0 ? Rule.HTML : open.tag().rule) {
      case TABLE, COLUMNS, ROWS, ROW -> true;
      default -> false;
    };
  }

  private void startTable(HtmlTag tag) {
    boolean known = standard == null || standard;
    if (!known && open.isParagraphInScope()) {
      giveUp();
    }
    if (standard != null) {
      open.closeParagraph();
    }
    insert(tag);
  }

  /** In the body, where a cell ends at the next, and a part of no table is nothing. */
  private void startTablePart(HtmlTag tag) {
    HtmlTag part = open.tablePart();
    if (part == TEMPLATE) {
      giveUp();
    } else if (part != null) {
      endCell(part);
      start(tag);
    }
  }

  private void endCell(HtmlTag cell) {
    open.closeImplied(null);
    open.popThrough(cell);
    open.dropToBar();
  }

  private void startInTable(HtmlTag tag) {
    switch (tag.rule) {
      case CAPTION -> {
        backTo(Rule.TABLE);
        insert(tag);
        open.addBar();
      }
      case COLUMNS, ROWS -> {
        backTo(Rule.TABLE);
        insert(tag);
      }
      case COLUMN -> {
        if (open.tag() != COLGROUP) {
          backTo(Rule.TABLE);
          imply(COLGROUP);
        }
        appendVoid(tag);
      }
      case ROW -> {
        inRows();
        insert(tag);
      }
      case CELL -> {
        if (open.tag().rule != Rule.ROW) {
          inRows();
          imply(TR);
        }
        insert(tag);
        open.addBar();
      }
      default -> giveUp();
    }
  }

  private void backTo(Rule rule) {
    while (open.tag().rule != rule) {
      open.pop();
    }
  }

  private void inRows() {
    if (open.tag().rule == Rule.ROW) {
      open.pop();
    }
    if (open.tag().rule != Rule.ROWS) {
      backTo(Rule.TABLE);
      imply(TBODY);
    }
  }

  /** Whether the end tag is one that a table minds: the others end what is in a cell. */
  private boolean endInTable(HtmlTag tag) {
    HtmlTag part = open.tablePart();
    if (part == null || part == TEMPLATE || tag == TEMPLATE) {
      return false;
    }
    boolean inCell = part.rule == Rule.CELL || part.rule == Rule.CAPTION;
    switch (tag.rule) {
      case CELL, CAPTION -> {
        if (inCell && part == tag) {
          endCell(tag);
        }
      }
      case TABLE, ROWS, ROW -> {
        if (inCell && (part.rule == Rule.CELL ? open.isOpenInTable(tag) : tag == TABLE)) {
          endCell(part);
          inCell = false;
        }
        if (!inCell && open.isOpenInTable(tag)) {
          backTo(tag.rule);
          open.pop();
        }
      }
      case COLUMNS -> {
        if (open.tag() == COLGROUP) {
          open.pop();
        }
      }
      case COLUMN, BODY, HTML -> {}
      case BLOCK, PREFORMATTED, BUTTON, ITEM, TERM, HEADING -> {
        return !inCell;
      }
      default -> {
        unsure |= !inCell;
        return !inCell;
      }
    }
    return true;
  }
}
