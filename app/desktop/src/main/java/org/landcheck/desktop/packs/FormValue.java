package org.landcheck.desktop.packs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Param;
import org.landcheck.core.pack.ParamValues;

/** Values of parameters as a form shows and reads them: of a list, one to a line. */
final class FormValue {
  private FormValue() {}

  static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
    return value instanceof Double number ? ParamValues.plain(number) : String.valueOf(value);
  }

  /**
   * @throws BadInputException if it is no value of the parameter, or out of its range
   */
  static Object read(Param<?> param, String text) throws BadInputException {
    if (param.type() == List.class) {
      return Arrays.stream(text.split("\n"))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
    return ParamValues.parse(param, text);
  }
}
