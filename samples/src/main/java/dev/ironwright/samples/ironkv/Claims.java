package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Invariant;

interface Claims {
    /// x
    record HostsStoreOnlyOwnedKeys(At<Host> host, int key) implements Invariant {
        @Override
        public boolean holds() {
            return host.state().owns(host.id(), key) || !host.state().h().contains(key);
        }
    }
}
