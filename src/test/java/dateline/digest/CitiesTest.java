package dateline.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitiesTest {
  @ParameterizedTest
  @CsvSource({
    "Cairo, Africa/Cairo",
    "القاهرة, Africa/Cairo",
    "القاهره, Africa/Cairo",
    "  são paulo, America/Sao_Paulo",
    "Washington DC, America/New_York",
    "New Delhi, Asia/Kolkata",
    "أبو ظبي, Asia/Dubai",
    "ابوظبي, Asia/Dubai",
    "europe/berlin, Europe/Berlin",
    "utc, UTC"
  })
  void aCityOrAZoneIsFoundInEitherLanguage(String typed, String zone) {
    assertThat(Cities.zone(typed)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Atlantis", "", "Europe/Atlantis", "US/Pacific-New", "SystemV/EST5", "+03"})
  void whatIsNoCityOrZoneIsNotFound(String typed) {
    assertThat(Cities.zone(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30.05, 31.25, Africa/Cairo",
    "52.4, 13.1, Europe/Berlin",
    "-36.9, 174.8, Pacific/Auckland",
    "-17.0, 179.9, Pacific/Fiji",
    "37.3, -121.9, America/Los_Angeles"
  })
  void aPlaceOnTheMapHasTheZoneOfTheNearestCity(double latitude, double longitude, String zone) {
    assertThat(Cities.nearest(latitude, longitude).zone()).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void everyCityHasItsNameInBothLanguages() {
    assertThat(Cities.all()).hasSizeGreaterThan(500);
    assertThat(Cities.all())
        .allMatch(city -> city.arabic().codePoints().anyMatch(c -> c > 0x600 && c < 0x700))
        .allMatch(city -> city.english().chars().anyMatch(Character::isLetter));
  }
}
