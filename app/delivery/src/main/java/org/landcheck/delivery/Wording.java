package org.landcheck.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Param;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.locationtech.jts.geom.Coordinate;

/** Says values the way people of one language write them. */
public final class Wording {
  /** All offices keep Beijing time, and a report must not depend on the clock of a machine. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8));

  private final Lang lang;
  private final MessageFormatter numbers;

  public Wording(Lang lang) {
    this.lang = lang;
    this.numbers = new MessageFormatter(lang);
  }

  public String say(Phrase phrase, Object... values) {
    return phrase.in(lang, values);
  }

  public String severity(Severity severity) {
    return SeverityLook.of(severity).word().in(lang);
  }

  public String quantity(Quantity quantity) {
    return numbers.quantity(quantity);
  }

  /** A setting in force with its unit, unrounded. */
  public String parameter(Object value) {
    if (value instanceof Quantity quantity) {
      Unit unit = quantity.unit();
      String label = unit == Unit.COUNT ? "" : unit.label().in(lang);
      String space = label.isEmpty() || unit == Unit.PERCENT || unit == Unit.DEGREE ? "" : " ";
      String number = Decimals.typed(quantity.value());
      return (isAmount(unit) ? MessageFormatter.grouped(number) : number) + space + label;
    }
    return value.toString();
  }

  /** Whether settings in a unit are never years, codes or places. */
  private static boolean isAmount(Unit unit) {
    return unit == Unit.SQUARE_METRE
        || unit == Unit.HECTARE
        || unit == Unit.MU
        || unit == Unit.COUNT;
  }

  /** A value of a parameter with its unit, the members of a list one after the other. */
  public String setting(Param<?> param, Object value) {
    if (value instanceof Number number) {
      return parameter(new Quantity(number.doubleValue(), param.unit()));
    }
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  /** A count with its thousands parted: {@code 1,234,567}. */
  public String count(long count) {
    return MessageFormatter.grouped(Long.toString(count));
  }

  /** A place to go to: to the centimetre, or to 1e-7 of a degree. */
  public String place(Coordinate at, boolean degrees) {
    int places = degrees ? 7 : 2;
    return degrees
        ? say(Phrase.PLACE_DEGREES, fixed(at.getX(), places), fixed(at.getY(), places))
        : say(Phrase.PLACE_METRES, fixed(at.getX(), places), fixed(at.getY(), places));
  }

  private static String fixed(double value, int places) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).toPlainString()
        : "?";
  }

  /** What the features of a finding are known by; their references where they have no label. */
  public List<String> names(Finding finding) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < finding.features().size(); i++) {
      String label = finding.labels().get(i);
      names.add(label.isEmpty() ? finding.features().get(i).toString() : label);
    }
    return names;
  }

  public String time(Instant at) {
    return TIME.format(at);
  }
}
