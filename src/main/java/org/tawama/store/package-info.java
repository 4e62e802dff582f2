/// **For** the place where the register's bytes live: a PostgreSQL 18, our own or one that is named by its address.
/// **Knows** PostgreSQL's files and processes, the connection pool, the migrations. Nothing about records.
/// **Never** leaves a data folder that needs a hand: whatever was killed, the next [org.tawama.store.Store#open] mends.
/// **Guarantees** one owner for each data folder; a commit that was acknowledged is on the disk (`fsync` and
/// `synchronous_commit` are on); the server listens on 127.0.0.1 only and asks for a password.
/// **Start reading at** [org.tawama.store.Store].
@NullMarked
package org.tawama.store;

import org.jspecify.annotations.NullMarked;
