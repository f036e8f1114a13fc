package org.landcheck.delivery.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Lang;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.example.CheckExample;
import org.landcheck.delivery.Wording;

/**
 * What an example is run with, a line each, in the words of packs: settings of its rule, the
 * county, what the pack expects of layers, its vocabularies.
 */
public final class ExampleSettings {
  private static final int CODES = 12;

  private ExampleSettings() {}

  public static List<String> of(CheckExample example, Check check, Lang lang) {
    List<String> lines = new ArrayList<>();
    for (Param<?> param : check.info().params()) {
      Object value = example.params().get(param.name());
      if (value != null) {
        lines.add(param.name() + " = " + new Wording(lang).setting(param, value));
      }
    }
    example.county().ifPresent(code -> lines.add(new LocalText("县：", "county: ").in(lang) + code));
    example.specs().forEach(spec -> lines.add(expected(spec).in(lang)));
    example.codeLists().forEach(list -> lines.add(codes(list).in(lang)));
    return lines;
  }

  private static LocalText expected(LayerSpec spec) {
    String zh = "方案要求 " + spec.name() + (spec.required() ? "（必需）" : "");
    String en = "the pack expects " + spec.name() + (spec.required() ? " (required)" : "");
    String shape = spec.geometryType().name().toLowerCase(Locale.ROOT);
    String fields =
        spec.fields().stream().map(ExampleSettings::field).collect(Collectors.joining(", "));
    String rest = shape + (fields.isEmpty() ? "" : ", " + fields);
    return new LocalText(zh + "：" + rest, en + ": " + rest);
  }

  private static String field(FieldSpec field) {
    String decimals = field.decimals() == 0 ? "" : "." + field.decimals();
    return field.name()
        + " "
        + field.type().name().toLowerCase(Locale.ROOT)
        + (field.length() == 0 ? "" : "(" + field.length() + decimals + ")")
        + (field.unit().symbol().isEmpty() ? "" : " " + field.unit().symbol())
        + field.codeList().map(list -> " " + list).orElse("")
        + (field.required() ? " required" : "");
  }

  private static LocalText codes(CodeList list) {
    String codes =
        list.codes().stream()
            .limit(CODES)
            .map(ExampleSettings::code)
            .collect(Collectors.joining("; "));
    String rest = list.id() + " " + codes + (list.codes().size() > CODES ? " …" : "");
    return new LocalText("代码表 " + rest, "code list " + rest);
  }

  private static String code(CodeList.Code code) {
    String days =
        code.from().isEmpty() && code.until().isEmpty()
            ? ""
            : " "
                + code.from().map(String::valueOf).orElse("")
                + ".."
                + code.until().map(String::valueOf).orElse("");
    return code.code()
        + (code.title().equals(code.code()) ? "" : " " + code.title())
        + code.parent().map(parent -> " <" + parent).orElse("")
        + days;
  }
}
