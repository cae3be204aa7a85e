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

  private OfficeReader() {}

  static void read(DocumentType type, byte[] bytes, DocumentHtml html)
      throws IOException, TikaException, SAXException {
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
    private boolean hasHeadline;
    private boolean inTitle;
    private boolean inBody;

    BodyHandler(DocumentHtml html) {
      this.html = html;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      count();
      inTitle = name.equals("title");
      inBody |= name.equals("body");
      if (inBody && KEPT.contains(name) && first == null) {
        html.open(tag(name));
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      inTitle = false;
      if (!inBody || !KEPT.contains(name)) {
        return;
      }
      if (first == null) {
        html.close(tag(name));
      } else if (!first.toString().isBlank() && !name.equals("b") && !name.equals("i")) {
        hasHeadline = first.toString().strip().contentEquals(title.toString().strip());
        html.element(hasHeadline ? "h1" : name, first.toString());
        first = null;
      }
    }

    private String tag(String name) {
      return hasHeadline && name.equals("h1") ? "h2" : name;
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
      count();
      if (inTitle) {
        title.append(chars, start, length);
      } else if (inBody && first != null) {
        first.append(chars, start, length);
      } else if (inBody) {
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
