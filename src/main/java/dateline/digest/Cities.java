package dateline.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The zone of a city, of a zone's own name, or of a place on the map. */
public final class Cities {
  private static final Map<String, ZoneId> BY_NAME = new HashMap<>();
  private static final List<City> CITIES = read();
  private static final Map<String, ZoneId> ZONES = zones();

  private Cities() {}

  /** A city we know; the names readers use first. */
  public record City(
      String english, String arabic, ZoneId zone, double latitude, double longitude) {
    public String name(Locale language) {
      return language.getLanguage().equals("ar") ? arabic : english;
    }
  }

  /** The zone of a city in English or Arabic, or of a name such as {@code Europe/Berlin}. */
  public static Optional<ZoneId> zone(String typed) {
    String name = plain(typed);
    return Optional.ofNullable(BY_NAME.get(name)).or(() -> Optional.ofNullable(ZONES.get(name)));
  }

  static List<City> all() {
    return CITIES;
  }

  /** The listed city nearest to the place: near a border that may be one beyond it. */
  public static City nearest(double latitude, double longitude) {
    City nearest = CITIES.get(0);
    for (City city : CITIES) {
      if (distance(city, latitude, longitude) < distance(nearest, latitude, longitude)) {
        nearest = city;
      }
    }
    return nearest;
  }

  /** Grows with the distance on the globe. */
  private static double distance(City city, double latitude, double longitude) {
    double one = Math.toRadians(city.latitude());
    double other = Math.toRadians(latitude);
    double across = Math.sin(Math.toRadians(longitude - city.longitude()) / 2);
    double along = Math.sin((other - one) / 2);
    return along * along + Math.cos(one) * Math.cos(other) * across * across;
  }

  /** Without accents, marks, case and the different forms of one Arabic letter. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}\u0640'’.]", "")
        .replaceAll("[_\\s-]+", " ")
        .replaceAll("[\u0671\u0622\u0623\u0625]", "\u0627")
        .replace('\u0629', '\u0647')
        .replace('\u0649', '\u064a')
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Zones by their own names, without case: those of the tz database and plain UTC. */
  private static Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new TreeMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("SystemV/"))
        .forEach(id -> zones.put(plain(id), ZoneId.of(id)));
    List.of("UTC", "GMT").forEach(id -> zones.put(plain(id), ZoneId.of(id)));
    return zones;
  }

  private static List<City> read() {
    List<City> cities = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Cities.class.getResourceAsStream("/digest/cities.txt"), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
        String[] parts = line.split("\\|");
        if (!ZoneId.getAvailableZoneIds().contains(parts[2])) {
          // A Java older than the zone; its city is found by none of its names then.
          continue;
        }
        ZoneId zone = ZoneId.of(parts[2]);
        cities.add(
            new City(
                parts[0].split(";")[0],
                parts[1].split(";")[0],
                zone,
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4])));
        List.of((parts[0] + ";" + parts[1]).split(";"))
            .forEach(name -> BY_NAME.putIfAbsent(plain(name), zone));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of cities", e);
    }
    return List.copyOf(cities);
  }
}
