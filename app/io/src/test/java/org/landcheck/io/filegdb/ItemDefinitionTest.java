package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the catalogue says of layers and domains, in XML. */
class ItemDefinitionTest {
  private static final String CLASS =
      """
      <?xml version="1.0"?>
      <DEFeatureClassInfo xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:typens='x'
          xsi:type='typens:DEFeatureClassInfo'>
        <Name>DLTB</Name><AliasName>地类图斑</AliasName>
        <GPFieldInfoExs>
          <GPFieldInfoEx><Name>BSM</Name><AliasName>bsm</AliasName></GPFieldInfoEx>
          <GPFieldInfoEx><Name>DLBM</Name><AliasName>地类编码</AliasName>
            <DomainName>地类</DomainName></GPFieldInfoEx>
          <GPFieldInfoEx><Name>LX</Name></GPFieldInfoEx>
        </GPFieldInfoExs>
        <SubtypeFieldName>LX</SubtypeFieldName>
        <Subtypes>
          <Subtype><SubtypeName>耕地 &amp; 园地</SubtypeName><SubtypeCode>1</SubtypeCode>
            <FieldInfos><SubtypeFieldInfo><FieldName>GDLX</FieldName>
              <DomainName>耕地类型</DomainName></SubtypeFieldInfo></FieldInfos></Subtype>
          <Subtype><SubtypeName>林地</SubtypeName><SubtypeCode>2</SubtypeCode></Subtype>
        </Subtypes>
        <SpatialReference><WKID>103001</WKID><LatestWKID>4526</LatestWKID></SpatialReference>
      </DEFeatureClassInfo>
      """;

  @Test
  void aliasesDomainsSubtypesAndTheSystemAreFound() {
    ItemDefinition found = ItemDefinition.of(XmlElement.parse(CLASS).orElseThrow());
    assertEquals("地类图斑", found.alias());
    assertEquals(Map.of("DLBM", "地类编码"), found.aliases());
    assertEquals(Map.of("DLBM", "地类", "GDLX", "耕地类型"), found.domains());
    assertEquals("LX", found.subtypeField());
    assertEquals(Map.of("1", "耕地 & 园地", "2", "林地"), found.subtypes());
    assertEquals(4526, found.epsg());
  }

  @Test
  void esrisOwnCodesAreNoEpsgCodes() {
    String xml = "<D><SpatialReference><WKID>102100</WKID></SpatialReference></D>";
    assertEquals(0, ItemDefinition.of(XmlElement.parse(xml).orElseThrow()).epsg());
  }

  @Test
  void domainsAreListsOrRanges() {
    Domain list =
        domain(
            "<GPCodedValueDomain2><DomainName>a</DomainName><CodedValues><CodedValue/>"
                + "<CodedValue/></CodedValues></GPCodedValueDomain2>");
    assertEquals("2 codes, read as such", list.extent().en());
    Domain range =
        domain(
            "<GPRangeDomain2><DomainName>b</DomainName><MaxValue>100</MaxValue>"
                + "<MinValue>40</MinValue></GPRangeDomain2>");
    assertEquals("40 – 100", range.extent().zh());
  }

  private static Domain domain(String xml) {
    return Domain.of(XmlElement.parse(xml).orElseThrow());
  }

  @Test
  void whatIsNoXmlOrReachesOutsideSaysNothing() {
    assertTrue(XmlElement.parse("").isEmpty());
    assertTrue(XmlElement.parse("<a><b></a>").isEmpty());
    assertTrue(XmlElement.parse("<a>\uFFFF</a>").isEmpty());
    assertTrue(
        XmlElement.parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")
            .map(element -> element.text("b").isEmpty())
            .orElse(true));
    assertTrue(
        XmlElement.parse("<!DOCTYPE a [<!ENTITY e 'x'>]><a><b>&e;</b></a>")
            .map(element -> element.text("b").isEmpty())
            .orElse(true));
  }

  @Test
  void depthIsNoDanger() {
    int depth = 200_000;
    String xml = "<a>".repeat(depth) + "</a>".repeat(depth);
    assertEquals("", XmlElement.parse(xml).map(element -> element.text("a")).orElse(""));
  }
}
