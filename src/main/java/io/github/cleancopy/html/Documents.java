package io.github.cleancopy.html;

import io.github.cleancopy.page.DocumentType;
import io.github.cleancopy.page.Limits;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Turns PDF, DOCX, ODT, RTF and EPUB into HTML: paragraphs, headings, and what the document says of
 * its title, author and date. Their parsers are loaded when the first such document comes.
 */
final class Documents {
  private Documents() {}

  /**
   * What was read of a document.
   *
   * @param note the limit that was hit, or null
   */
  record Read(String html, @Nullable String note) {}

  /** Fails where the document is damaged, locked, or its parser is not there. */
  static Read read(DocumentType type, byte[] bytes, Limits limits) throws IOException {
    try {
      DocumentHtml html = new DocumentHtml(limits);
      if (type == DocumentType.PDF) {
        PdfReader.read(bytes, html);
      } else {
        OfficeReader.read(type, bytes, html);
      }
      return new Read(html.toString(), html.limitHit());
    } catch (TikaException | SAXException | RuntimeException | StackOverflowError e) {
      // Parsers of hostile formats throw what they like; a page shall not.
      throw new IOException(e.toString(), e);
    } catch (OutOfMemoryError e) {
      // What the limits did not foresee; all of it is free again here, and the next page can come.
      throw new IOException("out of memory", e);
    } catch (LinkageError e) {
      throw new IOException("no parser for " + type + " on the class path", e);
    }
  }

  /** Why a document could not be read, as a word that does not change with its parser. */
  static String cause(IOException failed, Limits limits) {
    if (failed instanceof TooLarge) {
      return "limit:bytes " + limits.bytes();
    }
    for (Throwable e = failed; e != null; e = e.getCause()) {
      if (e instanceof LinkageError) {
        return "no-parser";
      }
      // Their classes may not be there to ask for.
      String name = e.getClass().getSimpleName();
      if (name.equals("InvalidPasswordException") || name.equals("EncryptedDocumentException")) {
        return "locked";
      }
    }
    return "damaged";
  }

  /** A document that unpacks to more than is read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }
}
