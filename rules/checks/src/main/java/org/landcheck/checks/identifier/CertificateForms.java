package org.landcheck.checks.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.landcheck.checks.attribute.BoundedText;

/** The forms that numbers of certificates may have. Immutable. */
final class CertificateForms {
  /** What certificates print for brackets once these are half-width. */
  private static final String BRACKETS = "()[]{}<>〔〕【】「」《》〈〉";

  private static final char LAST = '号';

  private final List<Form> forms;

  /**
   * One form.
   *
   * @param parts names of the parts it tells
   */
  private record Form(String name, Pattern pattern, Set<Part> parts) {}

  /** What a form may tell of a number. */
  enum Part {
    PLACE("place"),
    YEAR("year"),
    SERIAL("serial");

    private final String group;

    Part(String group) {
      this.group = group;
    }
  }

  /**
   * A number that is of a form.
   *
   * @param text the number without noise
   * @param place digits of its place; empty if the form does not tell, as are the other parts
   */
  record Reading(String text, String place, String year, String serial) {}

  private CertificateForms(List<Form> forms) {
    this.forms = List.copyOf(forms);
  }

  /**
   * From texts {@code name=regular expression}.
   *
   * @return empty if one is not of that kind
   */
  static Optional<CertificateForms> of(List<?> texts) {
    List<Form> forms = new ArrayList<>();
    for (Object each : texts) {
      String text = each.toString();
      int equals = text.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      try {
        String pattern = text.substring(equals + 1);
        forms.add(new Form(text.substring(0, equals), Pattern.compile(pattern), parts(pattern)));
      } catch (PatternSyntaxException e) {
        // a fault of the pack: said once for the rule
        return Optional.empty();
      }
    }
    return forms.isEmpty() ? Optional.empty() : Optional.of(new CertificateForms(forms));
  }

  private static Set<Part> parts(String pattern) {
    List<Part> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (pattern.contains("(?<" + part.group + ">")) {
        parts.add(part);
      }
    }
    return Set.copyOf(parts);
  }

  /** Names of the forms, for messages. */
  String names() {
    return String.join(", ", forms.stream().map(Form::name).toList());
  }

  /**
   * Reads a number, taking away noise bit by bit until it is of a form: blanks and full-width
   * characters, a missing 号, brackets.
   *
   * @return empty if it is of none
   * @throws BoundedText.TooSlow if that would take too long to say
   */
  Optional<Reading> read(String text) {
    Optional<Reading> read = match(text);
    if (read.isPresent()) {
      return read;
    }
    String tidy = CodeText.normalised(text);
    read = complete(tidy);
    return read.isPresent() ? read : complete(withoutBrackets(tidy));
  }

  private Optional<Reading> complete(String text) {
    Optional<Reading> read = match(text);
    boolean whole = text.isEmpty() || text.charAt(text.length() - 1) == LAST;
    return read.isPresent() || whole ? read : match(text + LAST);
  }

  private static String withoutBrackets(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (BRACKETS.indexOf(text.charAt(i)) < 0) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  private Optional<Reading> match(String text) {
    for (Form form : forms) {
      Optional<Matcher> match = BoundedText.match(form.pattern, text);
      if (match.isPresent()) {
        return Optional.of(
            new Reading(
                text,
                part(match.get(), form, Part.PLACE),
                part(match.get(), form, Part.YEAR),
                part(match.get(), form, Part.SERIAL)));
      }
    }
    return Optional.empty();
  }

  private static String part(Matcher match, Form form, Part part) {
    String found = form.parts.contains(part) ? match.group(part.group) : null;
    return found == null ? "" : found;
  }
}
