package dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code against the table of packages in the README. */
class PackageOrderTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dateline");

  /** A package and those of ours it may import. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("temporal", List.of("text")),
          Map.entry("store", List.of()),
          Map.entry("telegram", List.of("store")),
          Map.entry("article", List.of("text", "store")),
          Map.entry("search", List.of("text", "article")),
          Map.entry("fetch", List.of()),
          Map.entry("feed", List.of("text")),
          Map.entry("page", List.of("text", "article")),
          Map.entry(
              "ingest", List.of("text", "article", "search", "store", "fetch", "feed", "page")),
          Map.entry(
              "follow",
              List.of("text", "article", "search", "store", "fetch", "feed", "page", "ingest")),
          Map.entry("grounding", List.of("text")),
          Map.entry("model", List.of("store")),
          Map.entry(
              "briefing", List.of("text", "temporal", "article", "search", "grounding", "model")),
          Map.entry("story", List.of("text", "store", "article")),
          Map.entry(
              "watch",
              List.of("text", "store", "article", "search", "grounding", "briefing", "story")),
          Map.entry("digest", List.of("text", "store", "article", "search", "briefing", "story")),
          Map.entry(
              "chat",
              List.of(
                  "text",
                  "temporal",
                  "store",
                  "telegram",
                  "article",
                  "follow",
                  "grounding",
                  "model",
                  "briefing",
                  "story",
                  "digest",
                  "watch")),
          Map.entry("web", List.of("text", "telegram", "article", "follow")),
          Map.entry("localchat", List.of()),
          Map.entry(
              "app",
              List.of(
                  "text",
                  "temporal",
                  "store",
                  "telegram",
                  "article",
                  "search",
                  "fetch",
                  "feed",
                  "page",
                  "ingest",
                  "follow",
                  "grounding",
                  "model",
                  "briefing",
                  "story",
                  "digest",
                  "watch",
                  "chat",
                  "web",
                  "localchat")));

  /** A library and the only packages that may use it; {@code app} wires, so it may build parts. */
  private static final Map<String, List<String>> ONLY_IN =
      Map.ofEntries(
          Map.entry("com.ibm.icu..", List.of("text")),
          Map.entry("org.flywaydb..", List.of("store")),
          Map.entry("org.sqlite..", List.of("store")),
          Map.entry("org.telegram..", List.of("telegram")),
          Map.entry("org.apache.lucene..", List.of("search")),
          Map.entry("okhttp3..", List.of("fetch", "telegram")),
          Map.entry("org.brotli..", List.of("fetch")),
          Map.entry("crawlercommons.robots..", List.of("fetch")),
          Map.entry("org.jsoup..", List.of("feed", "page")),
          Map.entry("org.netpreserve..", List.of("ingest")),
          Map.entry("dev.langchain4j.model.chat..", List.of("model", "briefing", "app")),
          Map.entry("dev.langchain4j.model.openai..", List.of("app")),
          Map.entry("dev.langchain4j.http..", List.of("model")),
          Map.entry("jakarta.ws.rs..", List.of("web", "localchat")),
          Map.entry("io.quarkus.qute..", List.of("web")),
          Map.entry("picocli..", List.of("app")));

  private static String room(String name) {
    return "dateline." + name + "..";
  }

  @TestFactory
  Stream<DynamicTest> aPackageImportsOnlyThoseAboveIt() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Set<String> others = new TreeSet<>(MAY_IMPORT.keySet());
                      others.remove(entry.getKey());
                      others.removeAll(entry.getValue());
                      if (!others.isEmpty()) {
                        noClasses()
                            .that()
                            .resideInAPackage(room(entry.getKey()))
                            .should()
                            .dependOnClassesThat(
                                resideInAnyPackage(
                                    others.stream()
                                        .map(PackageOrderTest::room)
                                        .toArray(String[]::new)))
                            .check(CLASSES);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aLibraryIsUsedInItsRoomOnly() {
    return ONLY_IN.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                entry.getValue().stream()
                                    .map(PackageOrderTest::room)
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat(resideInAPackage(entry.getKey()))
                            .check(CLASSES)));
  }

  @Test
  void everyClassLivesInOneOfThePackages() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_IMPORT.keySet().stream().map(PackageOrderTest::room).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void noPackagesImportEachOtherInACircle() {
    slices().matching("dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
