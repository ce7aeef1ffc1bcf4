package dateline.chat;

import dateline.digest.Complaint;
import dateline.digest.Interest;

/** What a terminal shows of orders, in the words of the chat. */
public final class OrderWords {
  private OrderWords() {}

  public static String interest(Interest interest, Words words) {
    return DigestWords.interest(interest, words);
  }

  public static String complaint(Complaint complaint, Words words) {
    return words.say("complaint." + complaint.why(), Words.apart(complaint.words()));
  }
}
