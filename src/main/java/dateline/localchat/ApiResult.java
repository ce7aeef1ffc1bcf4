package dateline.localchat;

import java.util.function.Function;

/** A value, or an error in the words of the Bot API. */
sealed interface ApiResult<T> {
  record Ok<T>(T value) implements ApiResult<T> {}

  record Failed<T>(ApiError error) implements ApiResult<T> {}

  static <T> ApiResult<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> ApiResult<T> failed(ApiError error) {
    return new Failed<>(error);
  }

  static <T> ApiResult<T> badRequest(String message) {
    return failed(ApiError.of(400, message));
  }

  default <R> R fold(Function<T, R> ok, Function<ApiError, R> failed) {
    if (this instanceof Ok<T> good) {
      return ok.apply(good.value());
    }
    return failed.apply(((Failed<T>) this).error());
  }

  default <R> ApiResult<R> then(Function<T, ApiResult<R>> next) {
    return fold(next, ApiResult::failed);
  }

  default <R> ApiResult<R> map(Function<T, R> change) {
    return then(value -> ok(change.apply(value)));
  }
}
