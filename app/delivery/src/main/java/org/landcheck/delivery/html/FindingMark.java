package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.Optional;
import org.landcheck.api.Finding;
import org.landcheck.delivery.Markup;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws where a finding lies. */
final class FindingMark {
  private static final int MARKS = 40;

  private FindingMark() {}

  /** Its shape, ringed if it is too small to be seen, or a symbol at its place. */
  static void write(Finding finding, Frame frame, Markup html) throws IOException {
    String letter = Page.letter(finding.severity());
    Optional<Geometry> fault = finding.geometry().filter(shape -> !shape.isEmpty());
    if (fault.isPresent() && fault.get().getDimension() > 0) {
      SvgPath path = new SvgPath(frame);
      path.add(fault.get());
      path.write(html, (fault.get().getDimension() == 2 ? "fa " : "fl ") + letter);
      if (tiny(fault.get().getEnvelopeInternal(), frame) && finding.at().isPresent()) {
        html.single(
            "circle",
            "class",
            "ring " + letter,
            "cx",
            whole(frame.x(finding.at().get().getX())),
            "cy",
            whole(frame.y(finding.at().get().getY())),
            "r",
            String.valueOf(14 * frame.unitsPerPixel()));
      }
    } else if (fault.isPresent()) {
      Coordinate[] places = fault.get().getCoordinates();
      for (int i = 0; i < Math.min(MARKS, places.length); i++) {
        mark(html, letter, frame, places[i]);
      }
    } else if (finding.at().isPresent()) {
      mark(html, letter, frame, finding.at().get());
    }
  }

  /** Too small to be seen without a ring around it. */
  private static boolean tiny(Envelope envelope, Frame frame) {
    double width = frame.x(envelope.getMaxX()) - frame.x(envelope.getMinX());
    double height = frame.y(envelope.getMinY()) - frame.y(envelope.getMaxY());
    return Math.max(width, height) < 12 * frame.unitsPerPixel();
  }

  private static void mark(Markup html, String letter, Frame frame, Coordinate at)
      throws IOException {
    String move = "translate(" + whole(frame.x(at.getX())) + " " + whole(frame.y(at.getY())) + ")";
    String scale = " scale(" + frame.unitsPerPixel() + ")";
    html.single("use", "href", "#" + letter, "transform", move + scale);
  }

  private static String whole(double units) {
    return Long.toString(Math.round(units));
  }
}
