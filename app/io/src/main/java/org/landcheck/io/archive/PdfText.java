package org.landcheck.io.archive;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The beginning of a PDF's text layer. */
final class PdfText {
  /** Pages gone through for text; the number of a certificate stands on the first. */
  private static final int MOST_PAGES = 20;

  static {
    OneFont.install();
  }

  private PdfText() {}

  /** Empty if there is none or it cannot be made out. */
  static String of(PDDocument document, int pages, Runnable checkCancelled) {
    Beginning beginning = new Beginning();
    try {
      for (int page = 1; page <= Math.min(pages, MOST_PAGES) && !beginning.isFull(); page++) {
        checkCancelled.run();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, beginning);
      }
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      // what came before is kept
    } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
      // fonts that contradict themselves
    }
    return FileFacts.folded(beginning.text());
  }

  /** Takes only so much. */
  private static final class Beginning extends Writer {
    private final StringBuilder text = new StringBuilder();

    boolean isFull() {
      return text.length() >= 2 * FileFacts.MOST_TEXT;
    }

    String text() {
      return text.toString();
    }

    @Override
    public void write(char[] characters, int from, int length) {
      int room = 2 * FileFacts.MOST_TEXT - text.length();
      text.append(characters, from, Math.max(0, Math.min(room, length)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
