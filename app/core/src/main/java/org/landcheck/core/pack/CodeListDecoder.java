package org.landcheck.core.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.CodeList;
import org.landcheck.api.CodeList.Code;
import org.landcheck.api.LocalText;

/** Turns located JSON into the vocabularies of a pack. */
final class CodeListDecoder {
  static final Set<String> LIST_KEYS =
      PackDecoder.keys("id", "title", "source", "certainty", "codes");
  static final Set<String> CODE_KEYS = PackDecoder.keys("code", "title", "from", "until", "parent");

  private static final int MOST_LEVELS = 20;

  private CodeListDecoder() {}

  static List<CodeList> lists(Optional<Located> value) throws BadInputException {
    List<CodeList> lists = new ArrayList<>();
    if (value.isEmpty()) {
      return lists;
    }
    Set<String> ids = new HashSet<>();
    for (Located item : value.get().items()) {
      CodeList list = list(item);
      if (!ids.add(list.id())) {
        throw PackDecoder.twice(item, list.id());
      }
      lists.add(list);
    }
    return lists;
  }

  private static CodeList list(Located item) throws BadInputException {
    Located.Members list = item.members(LIST_KEYS);
    String id = PackDecoder.id(list.require("id"));
    Map<String, Code> codes = new LinkedHashMap<>();
    Map<String, Located> places = new LinkedHashMap<>();
    for (Located each : list.require("codes").items()) {
      Code code = code(each);
      if (codes.put(code.code(), code) != null) {
        throw PackDecoder.twice(each, code.code());
      }
      places.put(code.code(), each);
    }
    for (Code code : codes.values()) {
      requireParent(code, codes, places.get(code.code()));
    }
    return new CodeList(
        id,
        PackDecoder.wordsOr(list.get("title"), LocalText.same(id)),
        PackDecoder.wordsOr(list.get("source"), LocalText.EMPTY),
        PackDecoder.choiceOr(list.get("certainty"), Certainty.class, Certainty.U),
        List.copyOf(codes.values()));
  }

  private static Code code(Located item) throws BadInputException {
    Located.Members code = item.members(CODE_KEYS);
    Optional<LocalDate> from = day(code.get("from"));
    Optional<LocalDate> until = day(code.get("until"));
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw code.require("until").wrong("停用日期早于启用日期", "this day is before \"from\"");
    }
    Optional<Located> parent = code.get("parent");
    return new Code(
        PackDecoder.nonBlank(code.require("code")),
        code.require("title").text(),
        from,
        until,
        parent.isPresent() ? Optional.of(parent.get().text()) : Optional.empty());
  }

  /** Classes lie above their codes: a parent is in the list, and no code is above itself. */
  private static void requireParent(Code code, Map<String, Code> codes, Located place)
      throws BadInputException {
    if (code.parent().isEmpty()) {
      return;
    }
    Located at = place.members(CODE_KEYS).require("parent");
    if (!codes.containsKey(code.parent().get())) {
      throw at.wrong(
          "代码表中没有上级代码“" + code.parent().get() + "”",
          "the list has no code \"" + code.parent().get() + "\"");
    }
    Set<String> above = new HashSet<>();
    Optional<Code> next = Optional.of(code);
    while (next.isPresent()) {
      if (!above.add(next.get().code()) || above.size() > MOST_LEVELS) {
        throw at.wrong(
            "上级代码形成循环或层数过多：" + String.join(" → ", above),
            "codes lie above each other in a circle, or too many");
      }
      next = next.get().parent().map(codes::get);
    }
  }

  private static Optional<LocalDate> day(Optional<Located> value) throws BadInputException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(PackDecoder.day(value.get()));
  }
}
