package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a real token, nothing of the local chat is served. */
@QuarkusTest
@TestProfile(LocalChatOffHttpTest.Off.class)
class LocalChatOffHttpTest {
  public static final class Off implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(LocalChatOff.class);
    }
  }

  @Alternative
  @Singleton
  static final class LocalChatOff {
    @Produces
    @Alternative
    @Singleton
    LocalChat localChat() {
      return LocalChat.switchedOff();
    }
  }

  @TestHTTPResource URI home;

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/chat/chat.js", "/localchat/chats", "/localchat/bot", "/bot1:off/getMe"})
  void nothingIsServed(String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(home.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
