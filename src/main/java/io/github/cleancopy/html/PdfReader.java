package io.github.cleancopy.html;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF as lines, with the size of their letters and the places where a paragraph seems to
 * begin, and leaves it to {@link PdfParagraphs} what belongs together.
 */
final class PdfReader {
  private PdfReader() {}

  static void read(byte[] bytes, DocumentHtml html) throws IOException {
    if (PdfStreams.areLargerThan(html.mostUnpacked(), bytes)) {
      throw new Documents.TooLarge();
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDDocumentInformation says = document.getDocumentInformation();
      html.title(says.getTitle());
      html.meta("dc.creator", says.getAuthor());
      html.meta("dcterms.created", moment(says.getCreationDate()));
      html.meta("dcterms.modified", moment(says.getModificationDate()));
      Lines lines = new Lines(html);
      try {
        lines.getText(document);
      } catch (IOException | RuntimeException e) {
        // A broken page: those before it count.
        if (lines.found.isEmpty()) {
          throw e;
        }
      }
      new PdfParagraphs(lines.found).writeTo(html);
    }
  }

  private static @Nullable String moment(@Nullable Calendar calendar) {
    return calendar == null
        ? null
        : OffsetDateTime.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId())
            .toString();
  }

  /** One printed line. */
  record Line(String text, float size, boolean bold, boolean beginsParagraph, int page) {}

  /** Gathers the lines as PDFBox finds them. */
  private static final class Lines extends PDFTextStripper {
    // Only a trap has a page of so many instructions.
    private static final int MOST_READ_OVER = 1_000_000;

    final List<Line> found = new ArrayList<>();
    private final DocumentHtml html;
    private final StringBuilder text = new StringBuilder();
    private int readOver;
    private float size;
    private boolean bold;
    private boolean beginsParagraph;

    Lines(DocumentHtml html) {
      this.html = html;
      setSuppressDuplicateOverlappingText(true);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
      if (html.limitHit() == null && html.hasRoomFor(instructions(page))) {
        super.processPage(page);
      }
    }

    /** In bytes: all of them are held at once, and a page may have numbers and no instruction. */
    private long instructions(PDPage page) throws IOException {
      long most = html.mostHeld();
      long sum = 0;
      for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext() && sum <= most; ) {
        sum += PdfStreams.unpackedSize(parts.next().getCOSObject(), most);
      }
      return sum;
    }

    /** A piece that pages share, which is read again wherever it is met. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
      if (hasRoomFor(form)) {
        super.showForm(form);
      }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
      if (hasRoomFor(group)) {
        super.showTransparencyGroup(group);
      }
    }

    private boolean hasRoomFor(PDFormXObject form) throws IOException {
      return html.limitHit() == null
          && html.hasRoomFor(PdfStreams.unpackedSize(form.getCOSObject(), html.mostHeld()));
    }

    /** At the limit the page is read over and what it has shown until then is written. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (html.step()) {
        super.processOperator(operator, operands);
      } else if (readOver++ > MOST_READ_OVER) {
        throw new IOException(html.limitHit());
      }
    }

    /** One instruction can show as much text as the file is large, and again whenever it is met. */
    @Override
    protected void processTextPosition(TextPosition letter) {
      String shown = letter.getUnicode();
      if (html.found(shown == null ? 0 : shown.length())) {
        super.processTextPosition(letter);
      }
    }

    @Override
    protected void writeParagraphStart() {
      beginsParagraph = true;
    }

    @Override
    protected void writeParagraphEnd() {
      endLine();
    }

    @Override
    protected void writeString(String part, List<TextPosition> positions) {
      if (text.isEmpty() && !positions.isEmpty()) {
        TextPosition first = positions.get(0);
        size = first.getFontSizeInPt();
        bold = isBold(first);
      }
      text.append(part);
    }

    private static boolean isBold(TextPosition letter) {
      String font = letter.getFont().getName();
      return font != null && font.contains("Bold");
    }

    @Override
    protected void writeWordSeparator() {
      text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
    }

    private void endLine() {
      String line = text.toString().strip();
      if (!line.isEmpty()) {
        found.add(new Line(line, size, bold, beginsParagraph, getCurrentPageNo()));
        beginsParagraph = false;
      }
      text.setLength(0);
    }
  }
}
