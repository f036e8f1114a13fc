package org.landcheck.io.filegdb;

import org.landcheck.api.LocalText;

/**
 * Which values a field may have: a list of codes or a range.
 *
 * @param extent how many codes, or from where to where; part of a sentence
 */
record Domain(String name, LocalText extent) {

  /** Of the XML that describes a domain. */
  static Domain of(XmlElement definition) {
    String name = definition.text("DomainName");
    if (definition.name().startsWith("GPRange")) {
      String range = definition.text("MinValue") + " – " + definition.text("MaxValue");
      return new Domain(name, LocalText.same(range));
    }
    int codes = definition.all("CodedValues", "CodedValue").size();
    return new Domain(name, new LocalText(codes + " 个代码，值按代码读取", codes + " codes, read as such"));
  }
}
