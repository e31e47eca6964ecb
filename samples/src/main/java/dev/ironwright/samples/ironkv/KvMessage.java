package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;

import java.util.Optional;

/// What hosts, clients and administrators tell each other, inside of a [SingleMessage].
public sealed interface KvMessage {

    /// "What is the value of this key?"
    record GetRequest(int key) implements KvMessage {}

    /// "Give this key this value", or none.
    record SetRequest(int key, Optional<Integer> value) implements KvMessage {}

    /// "This is the value that the key has": the one found by a get, or written by a set.
    record Reply(int key, Optional<Integer> value) implements KvMessage {}

    /// "That key is not mine; ask this host."
    record Redirect(int key, HostId host) implements KvMessage {}

    /// "Hand this range over to that host."
    record Shard(KeyRange range, HostId recipient) implements KvMessage {}

    /// "This range is yours now, and this is what was stored in it."
    record Delegate(KeyRange range, Hashtable table) implements KvMessage {}
}
