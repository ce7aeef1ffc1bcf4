package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBytesTest {
  private static String decoded(String html, String charset, String contentType) {
    return PageBytes.decode(html.getBytes(Charset.forName(charset)), Optional.of(contentType));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, text/html; charset=windows-1256, غرقت العبارة",
    "windows-1251, text/html;charset=Windows-1251, Паром затонул",
    "Shift_JIS, text/html; charset=\"shift_jis\", フェリーが沈没",
    "ISO-2022-JP, text/html; charset=iso-2022-jp, フェリーが沈没",
    "GB18030, text/html; charset=gb2312, 渡轮沉没",
    "windows-1252, text/html; charset=ISO-8859-1, “Fährunglück”",
    "UTF-16LE, text/html; charset=utf-16le, Fährunglück",
  })
  void theHeaderNamesTheCharset(String charset, String contentType, String text) {
    String html = "<html><body>" + text;
    assertThat(decoded(html, charset, contentType)).isEqualTo(html);
  }

  @Test
  void theMetaElementNamesItWhereTheHeaderDoesNot() {
    String html = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Паром";
    assertThat(decoded(html, "windows-1251", "text/html")).isEqualTo(html);
    String brief = "<META CHARSET=euc-kr>여객선";
    assertThat(decoded(brief, "EUC-KR", "text/html")).isEqualTo(brief);
  }

  @Test
  void bytesThatAreUtf8AreUtf8WhateverIsSaidOfThem() {
    String html = "<meta charset=iso-8859-1>Fährunglück – غرقت";
    assertThat(decoded(html, "UTF-8", "text/html; charset=windows-1252")).isEqualTo(html);
  }

  @Test
  void aByteOrderMarkIsBelievedFirst() {
    String html = "\uFEFF<meta charset=iso-8859-1>غرقت";
    assertThat(decoded(html, "UTF-16BE", "text/html; charset=utf-8")).endsWith("غرقت");
    assertThat(decoded(html, "UTF-16LE", "text/html")).endsWith("غرقت");
  }

  @Test
  void whereNothingIsSaidTheLanguageOfThePageTells() {
    assertThat(decoded("<html lang=\"ar\">غرقت", "windows-1256", "text/html")).endsWith("غرقت");
    assertThat(decoded("<html lang=ru>Паром", "windows-1251", "text/html")).endsWith("Паром");
    assertThat(decoded("<html>Fährunglück", "windows-1252", "text/html")).endsWith("Fährunglück");
  }

  @Test
  void aCharsetNobodyKnowsIsAsIfNotNamed() {
    assertThat(decoded("<p>plain", "UTF-8", "text/html; charset=klingon")).isEqualTo("<p>plain");
    assertThat(decoded("<p>plain", "UTF-8", "text/html; charset=:::")).isEqualTo("<p>plain");
  }

  @Test
  void someBrokenBytesDoNotSpoilTheOthers() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("غرقت العبارة".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    assertThat(PageBytes.decode(bytes.toByteArray(), Optional.empty()))
        .isEqualTo("غرقت العبارة\uFFFD");
  }

  @Test
  void nulBytesAreNoCharacters() {
    assertThat(decoded("<p>a\0b\0", "UTF-8", "text/html")).isEqualTo("<p>ab");
  }
}
