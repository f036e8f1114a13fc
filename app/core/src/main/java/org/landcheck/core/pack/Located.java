package org.landcheck.core.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * A JSON value that knows where in which file it stands, and says so when it is not what it should
 * be.
 *
 * @param value {@code Map<String, Located>}, {@code List<Located>}, String, BigDecimal, Boolean, or
 *     {@link #NULL}
 */
record Located(String file, int line, int column, String path, Object value) {
  static final Object NULL = new Object();

  BadInputException wrong(String zh, String en) {
    return at(file, line, column, path, zh, en);
  }

  static BadInputException at(
      String file, int line, int column, String path, String zh, String en) {
    String where = path.isEmpty() ? "" : path;
    return new BadInputException(
        new LocalText(
            "检查方案 %s 第 %d 行第 %d 列%s：%s"
                .formatted(file, line, column, where.isEmpty() ? "" : "（" + where + "）", zh),
            "rule pack %s, line %d, column %d%s: %s"
                .formatted(file, line, column, where.isEmpty() ? "" : " (" + where + ")", en)),
        new BadInputException.Place(file, line, column, path, new LocalText(zh, en)));
  }

  String text() throws BadInputException {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("此处应为文字，请用双引号括起来", "expected a text in double quotes");
  }

  BigDecimal number() throws BadInputException {
    if (value instanceof BigDecimal number) {
      return number;
    }
    throw wrong("此处应为数字，不加引号", "expected a number without quotes");
  }

  boolean flag() throws BadInputException {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong("此处应为 true 或 false", "expected true or false");
  }

  List<Located> items() throws BadInputException {
    if (value instanceof List<?> list) {
      List<Located> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add((Located) item));
      return items;
    }
    throw wrong("此处应为列表 [ … ]", "expected a list [ … ]");
  }

  List<String> texts() throws BadInputException {
    List<String> texts = new ArrayList<>();
    for (Located item : items()) {
      texts.add(item.text());
    }
    return texts;
  }

  Map<String, Located> members() throws BadInputException {
    if (value instanceof Map<?, ?> map) {
      Map<String, Located> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put((String) key, (Located) member));
      return members;
    }
    throw wrong("此处应为对象 { … }", "expected an object { … }");
  }

  /** Members of an object that may have these keys and no others. */
  Members members(Set<String> allowed) throws BadInputException {
    Map<String, Located> members = members();
    for (Map.Entry<String, Located> member : members.entrySet()) {
      if (!allowed.contains(member.getKey())) {
        String known = String.join(", ", allowed);
        throw member
            .getValue()
            .wrong(
                "不认识“" + member.getKey() + "”，可用的有：" + known,
                "unknown key \"" + member.getKey() + "\"; known are " + known);
      }
    }
    return new Members(this, members);
  }

  /** An object's members by key. */
  record Members(Located owner, Map<String, Located> map) {
    Optional<Located> get(String key) {
      return Optional.ofNullable(map.get(key));
    }

    Located require(String key) throws BadInputException {
      Located member = map.get(key);
      if (member == null) {
        throw owner.wrong("缺少“" + key + "”", "\"" + key + "\" is missing");
      }
      return member;
    }
  }
}
