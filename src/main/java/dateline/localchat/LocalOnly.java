package dateline.localchat;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what only this machine's own pages and programs may reach, and only without a token. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface LocalOnly {}
