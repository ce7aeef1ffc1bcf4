package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.bbc.co.uk/news/1, BBC",
    "https://apnews.com/a, AP",
    "https://edition.cnn.com/a, CNN",
    "https://www.aljazeera.net/a, الجزيرة",
  })
  void aKnownSiteHasTheNameReadersKnow(String address, String outlet) {
    assertThat(Outlets.of(address)).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.village-news.example/a, village-news.example",
    "https://notcnn.com/a, notcnn.com",
    "https://cnn.com.evil.example/a, cnn.com.evil.example",
    "http://localhost:8080/a, localhost",
    "http://192.0.2.7/a, 192.0.2.7",
  })
  void anUnknownSiteIsItsOwnName(String address, String outlet) {
    assertThat(Outlets.of(address)).isEqualTo(outlet);
  }
}
