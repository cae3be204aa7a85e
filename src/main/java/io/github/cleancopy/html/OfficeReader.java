package io.github.cleancopy.html;

import io.github.cleancopy.page.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads DOCX, ODT, RTF and EPUB with Tika's parsers; what is embedded in them is passed over. */
final class OfficeReader {
  private static final Set<String> KEPT =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "td",
          "th",
          "blockquote",
          "pre",
          "b",
          "i",
          "br");

  private static final Set<String> WITHIN_A_LINE = Set.of("b", "i", "br");
  private static final Set<String> HEADLINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BLOCKS =
      Set.of(
          "div",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "dt",
          "dd",
          "figcaption",
          "caption",
          "address");
  private static final Set<String> UNSEEN = Set.of("style", "script");

  private OfficeReader() {}

  static void read(DocumentType type, byte[] bytes, DocumentHtml html)
      throws IOException, TikaException, SAXException {
    if (type != DocumentType.RTF && PackedParts.areLargerThan(html.mostUnpacked(), bytes)) {
      throw new Documents.TooLarge();
    }
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    context.set(OfficeParserConfig.class, office);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser(type).parse(in, new BodyHandler(html), metadata, context);
    } catch (IOException | TikaException | SAXException | RuntimeException e) {
      // At a limit the handler stops the parser; what was read until then counts.
      if (html.limitHit() == null) {
        throw e;
      }
    }
    html.title(metadata.get(TikaCoreProperties.TITLE));
    for (String author : metadata.getValues(TikaCoreProperties.CREATOR)) {
      html.meta("dc.creator", author);
    }
    html.meta("dcterms.created", metadata.get(TikaCoreProperties.CREATED));
    html.meta("dcterms.modified", metadata.get(TikaCoreProperties.MODIFIED));
    html.meta("dc.publisher", metadata.get(TikaCoreProperties.PUBLISHER));
  }

  private static Parser parser(DocumentType type) {
    return switch (type) {
      case DOCX -> new OOXMLParser();
      case ODT -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      case PDF -> throw new IllegalArgumentException("PDF has a reader of its own");
    };
  }

  /**
   * Hands on the structure of the body; names of styles, links and marks of pages are left out. A
   * first paragraph that says what the document calls its title is the headline, and then no
   * heading below it can be.
   */
  private static final class BodyHandler extends DefaultHandler {
    private final DocumentHtml html;
    private final StringBuilder title = new StringBuilder();
    private @Nullable StringBuilder first = new StringBuilder();
    private String firstTag = "";
    private int firstAt;
    private boolean hasHeadline;
    private boolean inTitle;
    private boolean inBody;
    private int unseen;

    BodyHandler(DocumentHtml html) {
      this.html = html;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      count();
      inTitle = name.equals("title");
      unseen += UNSEEN.contains(name) ? 1 : 0;
      String tag = tag(name);
      if (inBody && unseen == 0 && tag != null) {
        beginFirst(tag);
        html.open(tag);
      }
      inBody |= name.equals("body");
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      inTitle = false;
      String tag = tag(name);
      if (inBody && unseen == 0 && tag != null) {
        html.close(tag);
        if (!WITHIN_A_LINE.contains(tag)) {
          endFirst();
        }
      }
      unseen -= UNSEEN.contains(name) ? 1 : 0;
    }

    /** The tag to write, or null for none. */
    private @Nullable String tag(String name) {
      if (BLOCKS.contains(name)) {
        return "p";
      }
      return hasHeadline && name.equals("h1") ? "h2" : KEPT.contains(name) ? name : null;
    }

    private void beginFirst(String tag) {
      if (first == null) {
        return;
      }
      if (tag.equals("br")) {
        first.append(' ');
      } else if (!WITHIN_A_LINE.contains(tag)) {
        endFirst();
        firstTag = tag;
        firstAt = html.written();
      }
    }

    private void endFirst() {
      if (first == null || first.toString().isBlank()) {
        return;
      }
      String text = first.toString().strip();
      first = null;
      if (HEADLINES.contains(firstTag) && text.contentEquals(title.toString().strip())) {
        hasHeadline = true;
        html.replaceFrom(firstAt, "h1", text);
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
      count();
      if (inTitle) {
        title.append(chars, start, length);
      } else if (inBody && unseen == 0) {
        if (first != null) {
          first.append(chars, start, length);
        }
        html.text(new String(chars, start, length));
      }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
      characters(chars, start, length);
    }

    private void count() throws SAXException {
      if (inBody && !html.step()) {
        throw new SAXException(html.limitHit());
      }
    }
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
