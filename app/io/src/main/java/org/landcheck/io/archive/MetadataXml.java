package org.landcheck.io.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds items in XML by the name of the element a text stands in, or of one of the three around it,
 * whatever their namespaces; an attribute {@code name} goes before the element's own. Of an element
 * pair such as {@code <名称>标题</名称><值>…</值>} the first names the second.
 */
final class MetadataXml {
  private static final int DEEPEST = 200;
  private static final int LONGEST = 1 << 16;
  private static final int AROUND = 4;
  private static final Set<String> KEYS = Set.of("name", "key", "名称", "项目", "元素名称");
  private static final Set<String> VALUES = Set.of("value", "值", "内容", "元素值");

  private final Map<MetadataItem, String> items;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String key = "";

  private MetadataXml(Map<MetadataItem, String> items) {
    this.items = items;
  }

  /**
   * @throws XMLStreamException if it is not well-formed, nested without measure, or has entities
   */
  static void read(XMLStreamReader reader, Map<MetadataItem, String> items)
      throws XMLStreamException {
    MetadataXml xml = new MetadataXml(items);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> xml.start(reader);
        case XMLStreamConstants.END_ELEMENT -> xml.end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            xml.text.append(reader.getText(), 0, xml.room(reader.getTextLength()));
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("entities");
        default -> {}
      }
    }
  }

  private int room(int length) {
    return Math.min(length, LONGEST - Math.min(LONGEST, text.length()));
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      if (attribute.equalsIgnoreCase("name") || attribute.equals("名称")) {
        name = reader.getAttributeValue(i);
      }
    }
    open.push(name);
    text.setLength(0);
    if (open.size() > DEEPEST) {
      throw new XMLStreamException("nested too deeply");
    }
  }

  private void end() {
    String name = open.peek();
    String value = text.toString().strip();
    if (!value.isEmpty()) {
      boolean names = KEYS.contains(name) && MetadataItem.of(value).isPresent();
      if (names) {
        key = value;
      } else if (VALUES.contains(name) && !key.isEmpty()) {
        MetadataReader.put(key, value, items);
        key = "";
      } else {
        open.stream()
            .limit(AROUND)
            .filter(around -> MetadataItem.of(around).isPresent())
            .findFirst()
            .ifPresent(around -> MetadataReader.put(around, value, items));
      }
    }
    open.pop();
    text.setLength(0);
  }
}
