/// **For** keeping the log of statements: append, read as it is or as it was known at an entry, follow, prove,
/// verify.
///
/// **Knows** PostgreSQL (through a `DataSource` it is given), JSON in its canonical form, SHA-256 and Ed25519. A
/// statement's body is JSON that it hashes and hands back; entry numbers are 1-based, tree indexes 0-based.
///
/// **Never** knows what a record means, who may write, or how it is shown. It never changes or deletes an entry,
/// and never reads a clock but the one it is given.
///
/// **Guarantees** that an append is whole or absent; that entry numbers are contiguous and in the order of commit;
/// that whatever was acknowledged can be proved from the checkpoint that came with it; that values which are not
/// public appear in no hash but salted. Its core ([MerkleTree], [CanonicalJson], [Checkpoint], the proofs,
/// `LogFile`) needs no database, so a stranger can verify offline.
///
/// **Start reading at** `Register`, then [Draft] and [MerkleTree]; the format is written down in
/// `docs/register.md`.
@NullMarked
package org.tawama.register;

import org.jspecify.annotations.NullMarked;
