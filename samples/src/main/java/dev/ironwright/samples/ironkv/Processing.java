package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.samples.ironkv.AppRequest.AppGet;
import dev.ironwright.samples.ironkv.AppRequest.AppSet;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;
import dev.ironwright.samples.ironkv.KvMessage.GetRequest;
import dev.ironwright.samples.ironkv.KvMessage.Redirect;
import dev.ironwright.samples.ironkv.KvMessage.Reply;
import dev.ironwright.samples.ironkv.KvMessage.SetRequest;
import dev.ironwright.samples.ironkv.KvMessage.Shard;

import java.util.List;
import java.util.Optional;

/// A host that processes the message which it has taken.
///
/// @param self the host before it, with the message still in its slot
record Processing(Host self, Packet<SingleMessage> in, Local at, Bounds bounds) {

    /// Whether there is room for what it may do to the delegation map.
    boolean shouldProcess() {
        return switch (in.message().m()) {
            case Delegate _, Shard _ -> self.numDelegations() < bounds.maxDelegations() - 2;
            case GetRequest _, SetRequest _, Reply _, Redirect _ -> true;
        };
    }

    /// What it may do; the slot is empty afterwards.
    List<Outcome.Move<Host>> moves() {
        return switch (in.message().m()) {
            case GetRequest get -> get(get);
            case SetRequest set -> set(set);
            case Delegate delegate -> List.of(delegate(delegate));
            case Shard shard -> List.of(shard(shard));
            case Reply _, Redirect _ -> List.of(ignore());
        };
    }

    private Outcome.Move<Host> ignore() {
        return Outcome.to(done(self));
    }

    private static Host done(Host host) {
        return host.with(Optional.empty());
    }

    private List<Outcome.Move<Host>> get(GetRequest get) {
        if (!self.owns(at.self(), get.key())) return redirect(get.key());
        return answer(
                self.executing(new AppGet(in.message().seqno(), get.key())),
                new Reply(get.key(), self.h().lookup(get.key())));
    }

    private List<Outcome.Move<Host>> set(SetRequest set) {
        if (!self.owns(at.self(), set.key())) return redirect(set.key());
        return answer(
                self.with(self.h().set(set.key(), set.value()))
                        .executing(new AppSet(in.message().seqno(), set.key(), set.value())),
                new Reply(set.key(), set.value()));
    }

    private List<Outcome.Move<Host>> redirect(int key) {
        return answer(self, new Redirect(key, self.delegationMap().owner(key)));
    }

    /// Does it and says so; or drops the request, which it always may, and must without a number.
    private List<Outcome.Move<Host>> answer(Host changed, KvMessage answer) {
        var sending = changed.sd().send(in.source(), answer, bounds.maxSeqno());
        if (sending.isEmpty()) return List.of(ignore());
        var answered = sent(changed, in.source(), sending.get());
        return bounds.ignores() ? List.of(answered, ignore()) : List.of(answered);
    }

    private static Outcome.Move<Host> sent(Host from, HostId to, SingleDelivery.Sending sending) {
        return Outcome.to(done(from.with(sending.sender()))).send(to, sending.message());
    }

    private Outcome.Move<Host> delegate(Delegate delegate) {
        if (!isHost(in.source())) return ignore();
        var map = self.delegationMap().delegating(delegate.range(), at.self());
        var table = self.h().without(delegate.range()).plus(delegate.table());
        return Outcome.to(done(self.with(map, table)));
    }

    private Outcome.Move<Host> shard(Shard shard) {
        var range = shard.range();
        var recipient = shard.recipient();
        if (recipient.equals(at.self())) return ignore();
        if (range.isEmpty()) return ignore();
        if (!isHost(recipient)) return ignore();
        if (!self.delegationMap().delegatesAll(range, at.self())) return ignore();
        var table = self.h().within(range);
        if (table.values().size() >= bounds.maxHashtableSize()) return ignore();
        var sending = self.sd().send(recipient, new Delegate(range, table), bounds.maxSeqno());
        if (sending.isEmpty()) return Outcome.to(done(self.with(self.delegationMap(), self.h())));
        var map = self.delegationMap().delegating(range, recipient);
        return sent(self.with(map, self.h().without(range)), recipient, sending.get());
    }

    private boolean isHost(HostId host) {
        return at.role().contains(host);
    }
}
