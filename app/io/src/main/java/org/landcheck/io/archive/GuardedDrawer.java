package org.landcheck.io.archive;

import java.awt.Color;
import java.awt.Paint;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws a page within limits: operators, seconds, pixels of images, forms within forms. Gradients
 * are left out: no scan has them, and what they take nobody can tell before.
 */
final class GuardedDrawer extends PageDrawer {
  private static final int MOST_OPERATORS = 2_000_000;
  private static final long MOST_NANOS = 20_000_000_000L;
  private static final int DEEPEST_FORM = 12;
  private static final int DEEPEST_GROUP = 3;
  private static final int MOST_GROUPS = 300;
  private static final long MOST_CONTENT = 32L << 20;

  /** One image, and all images of the page. */
  private static final long MOST_PIXELS = 1L << 26;

  private static final long MOST_TOGETHER = 1L << 28;

  /** A mask is decoded at full size. */
  private static final long MOST_MASK = 1L << 22;

  private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
  private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");
  private static final Set<String> INKS = Set.of("Separation", "DeviceN", "Pattern");

  private final Limits limits;

  /** A page that would take more than any paper is worth. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
      super(what);
    }
  }

  /** What was used up; one for all drawers of a page. */
  static final class Limits {
    private final Runnable checkCancelled;
    private final long end = System.nanoTime() + MOST_NANOS;
    private int operators;
    private int groups;
    private int depth;
    private int groupDepth;
    private long pixels;
    private int shown;
    private int lacking;

    Limits(Runnable checkCancelled) {
      this.checkCancelled = checkCancelled;
    }

    /** Whether there were images and none of them could be shown. */
    boolean lackedAll() {
      return lacking > 0 && shown == 0;
    }

    private void step() {
      if (++operators > MOST_OPERATORS) {
        throw new TooMuch("more than " + MOST_OPERATORS + " operators");
      }
      if ((operators & 15) == 0) {
        checkCancelled.run();
        if (System.nanoTime() - end > 0) {
          throw new TooMuch("takes too long");
        }
      }
    }

    private void take(long more) {
      pixels += more;
      if (more > MOST_PIXELS || pixels > MOST_TOGETHER) {
        throw new TooMuch(pixels + " pixels");
      }
    }
  }

  GuardedDrawer(PageDrawerParameters parameters, Limits limits) throws IOException {
    super(parameters);
    this.limits = limits;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limits.step();
    super.processOperator(operator, operands);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    limits.checkCancelled.run();
    try {
      Decoding.requireSize(image.getWidth(), image.getHeight());
      limits.take((long) image.getWidth() * image.getHeight());
      if (!(image instanceof PDImageXObject object) || drawable(object)) {
        super.drawImage(image);
        limits.shown++;
      } else {
        limits.lacking++;
      }
    } catch (UnopenedException e) {
      throw new TooMuch(e.getMessage());
    }
  }

  /** Whether an image unpacks to what it says, in a way that is known, and in colours. */
  private boolean drawable(PDImageXObject image) throws IOException, UnopenedException {
    COSStream stream = image.getCOSObject();
    for (COSName name : List.of(COSName.SMASK, COSName.MASK)) {
      if (stream.getDictionaryObject(name) instanceof COSStream mask && !maskFits(mask)) {
        stream.removeItem(name);
      }
    }
    COSBase space = stream.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    if (space instanceof COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSName family
        && INKS.contains(family.getName())) {
      return false;
    }
    List<String> filters = PdfStreams.filters(stream);
    String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1);
    if (JPEG.contains(last)) {
      return filters.size() == 1 && jpeg(stream);
    }
    return FAX.contains(last)
        ? filters.size() == 1 && PdfStreams.parametersFit(stream)
        : PdfStreams.fits(stream, PdfGuard.MOST_UNPACKED);
  }

  private static boolean jpeg(COSStream stream) throws IOException, UnopenedException {
    if (stream.getLength() > PdfGuard.MOST_UNPACKED) {
      return false;
    }
    try (InputStream in = stream.createRawInputStream()) {
      JpegHead head = JpegHead.read(in);
      Decoding.require(head, stream.getLength());
      return (long) head.width() * head.height() <= MOST_PIXELS;
    }
  }

  private static boolean maskFits(COSStream mask) throws IOException, UnopenedException {
    long pixels =
        (long) mask.getInt(COSName.WIDTH, COSName.W) * mask.getInt(COSName.HEIGHT, COSName.H);
    List<String> filters = PdfStreams.filters(mask);
    boolean isJpeg = filters.size() == 1 && JPEG.contains(filters.get(0));
    return pixels > 0
        && pixels <= MOST_MASK
        && (isJpeg ? jpeg(mask) : PdfStreams.fits(mask, 8 * MOST_MASK));
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    require(form);
    if (++limits.depth > DEEPEST_FORM) {
      throw new TooMuch("forms within forms");
    }
    super.showForm(form);
    limits.depth--;
  }

  @Override
  protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
    enter(group);
    super.processTransparencyGroup(group);
    limits.groupDepth--;
  }

  @Override
  protected void processSoftMask(PDTransparencyGroup group) throws IOException {
    enter(group);
    super.processSoftMask(group);
    limits.groupDepth--;
  }

  /** A group, also one that is a mask, takes a picture of its own. */
  private void enter(PDTransparencyGroup group) throws IOException {
    require(group);
    if (++limits.groupDepth > DEEPEST_GROUP || ++limits.groups > MOST_GROUPS) {
      throw new TooMuch("groups within groups");
    }
  }

  private static void require(PDFormXObject form) throws IOException {
    if (!PdfStreams.fits(form.getCOSObject(), MOST_CONTENT)) {
      throw new TooMuch("a form out of all measure");
    }
  }

  @Override
  public void shadingFill(COSName name) {
    // left out
  }

  @Override
  protected Paint getPaint(PDColor color) throws IOException {
    boolean gradient =
        color.getPatternName() != null
            && getResources().getPattern(color.getPatternName()) instanceof PDShadingPattern;
    return gradient ? Color.LIGHT_GRAY : super.getPaint(color);
  }
}
