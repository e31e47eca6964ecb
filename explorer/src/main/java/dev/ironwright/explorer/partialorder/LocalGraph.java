package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each host could ever do, by the states it may come to and the packets it may be sent.
///
/// It is an over-approximation: it holds all that happens in an execution, and more.
public final class LocalGraph {

    private final Instance instance;
    private final Sends sends;
    private final List<HostGraph> hosts;
    private final List<Packet<?>> packets;
    private final Map<Packet<?>, Integer> packetIds = new HashMap<>();
    private final int[] elementOfPacket;
    private final List<int[]> packetOfElement = new ArrayList<>();
    private final List<Map<Action<?>, Integer>> ownElements = new ArrayList<>();

    LocalGraph(Instance instance, Sends sends, List<HostGraph> hosts, List<Packet<?>> packets) {
        this.instance = instance;
        this.sends = sends;
        this.hosts = List.copyOf(hosts);
        this.packets = List.copyOf(packets);
        elementOfPacket = new int[packets.size()];
        for (int packet = 0; packet < packets.size(); packet++) {
            packetIds.put(packets.get(packet), packet);
        }
        hosts.forEach(this::index);
    }

    private void index(HostGraph host) {
        var own = new HashMap<Action<?>, Integer>();
        var received = new int[host.elements().size()];
        for (int e = 0; e < received.length; e++) {
            var element = host.elements().get(e);
            received[e] = element.packet().map(packetIds::get).orElse(-1);
            if (received[e] >= 0) {
                elementOfPacket[received[e]] = e;
            } else {
                own.put(element.actions().getFirst().action(), e);
            }
        }
        ownElements.add(own);
        packetOfElement.add(received);
    }

    Instance instance() {
        return instance;
    }

    Network network() {
        return instance.setup().network();
    }

    Sends sends() {
        return sends;
    }

    /// The number of hosts.
    public int hosts() {
        return hosts.size();
    }

    HostGraph host(int host) {
        return hosts.get(host);
    }

    /// The host at this place.
    public HostId id(int host) {
        return instance.hosts().get(host);
    }

    /// How many states a host may come to.
    public int states(int host) {
        return hosts.get(host).size();
    }

    /// A state that a host may come to.
    public Object state(int host, int id) {
        return hosts.get(host).state(id);
    }

    Packet<?> packet(int id) {
        return packets.get(id);
    }

    /// The id of a packet, or -1 when it was not thought possible.
    int packetId(Packet<?> packet) {
        return packetIds.getOrDefault(packet, -1);
    }

    /// The element of the receiving host that delivers a packet.
    int elementOf(int packet) {
        return elementOfPacket[packet];
    }

    /// The packet that an element delivers, or -1 when it delivers none.
    int packetOf(int host, int element) {
        return packetOfElement.get(host)[element];
    }

    /// The element of a host's own action, or -1.
    int ownElement(int host, Action<?> action) {
        return ownElements.get(host).getOrDefault(action, -1);
    }

    /// The place of the host that sent a packet.
    int sender(int packet) {
        return instance.indexOf(packets.get(packet).source());
    }

    /// The place of the host that a packet is for.
    int receiver(int packet) {
        return instance.indexOf(packets.get(packet).destination());
    }

    /// The number of all hosts' states.
    public int size() {
        return hosts.stream().mapToInt(HostGraph::size).sum();
    }
}
