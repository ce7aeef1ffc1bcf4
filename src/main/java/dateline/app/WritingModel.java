package dateline.app;

import dateline.model.LanguageModel;
import java.util.Optional;

/** The language model, where one is set up. */
record WritingModel(Optional<LanguageModel> model) {}
