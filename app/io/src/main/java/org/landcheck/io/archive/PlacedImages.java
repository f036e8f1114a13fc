package org.landcheck.io.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Finds what pages draw: their images with the size they are drawn at, and whether anything. */
final class PlacedImages extends PDFStreamEngine {
  /** Points to an inch. */
  private static final double INCH = 72;

  private static final int MOST_OPERATORS = 2_000_000;
  private static final int MOST_IMAGES = 1_000;
  private static final int DEEPEST = 16;
  private static final long MOST_CONTENT = 32L << 20;
  private static final Set<String> PAINTING =
      Set.of(
          "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI", "Do");

  /**
   * An image on a page.
   *
   * @param across inches it is wide
   * @param down inches it is high
   */
  record Placed(PDImageXObject image, double across, double down) {
    double area() {
      return across * down;
    }

    /** Pixels per inch, the lesser of both ways. */
    double dpi() {
      return Math.min(image.getWidth() / across, image.getHeight() / down);
    }
  }

  private final Map<COSStream, Boolean> fitting = new IdentityHashMap<>();
  private final List<Placed> placed = new ArrayList<>();
  private int operators;
  private int depth;
  private boolean paints;
  private boolean complete;

  PlacedImages() {
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
  }

  /** Goes through a page. */
  void look(PDPage page) throws IOException {
    placed.clear();
    operators = 0;
    depth = 0;
    paints = false;
    complete = true;
    for (Iterator<PDStream> each = page.getContentStreams(); each.hasNext(); ) {
      if (!fits(each.next().getCOSObject())) {
        complete = false;
        return;
      }
    }
    processPage(page);
  }

  List<Placed> images() {
    return List.copyOf(placed);
  }

  /** Whether the page was gone through and nothing is drawn on it. */
  boolean isEmpty() {
    return complete && !paints;
  }

  /** Whether all of it may be unpacked. */
  boolean isComplete() {
    return complete;
  }

  private boolean fits(COSStream content) throws IOException {
    Boolean known = fitting.get(content);
    if (known == null) {
      known = PdfStreams.fits(content, MOST_CONTENT);
      fitting.put(content, known);
    }
    return known;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      complete = false;
      return;
    }
    String name = operator.getName();
    paints |= PAINTING.contains(name);
    if (name.equals("Do")) {
      if (!operands.isEmpty() && operands.get(0) instanceof COSName object) {
        draw(object);
      }
    } else {
      super.processOperator(operator, operands);
    }
  }

  private void draw(COSName name) throws IOException {
    PDXObject object = getResources() == null ? null : getResources().getXObject(name);
    if (object instanceof PDImageXObject image) {
      place(image);
    } else if (object instanceof PDFormXObject form) {
      boolean safe = depth < DEEPEST && fits(form.getCOSObject());
      complete &= safe;
      if (safe) {
        depth++;
        showForm(form);
        depth--;
      }
    }
  }

  private void place(PDImageXObject image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double across = Math.hypot(matrix.getScaleX(), matrix.getShearY()) / INCH;
    double down = Math.hypot(matrix.getShearX(), matrix.getScaleY()) / INCH;
    if (across > 0 && down > 0 && placed.size() < MOST_IMAGES) {
      placed.add(new Placed(image, across, down));
    }
  }
}
